// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { zoweProcess } from "../support/zowe/zoweCli";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere } from "../support/virtual/zoweHere";

const commands = [
    "status",
    "check",
    "registry list",
    "registry evict --lpars lpar1 --dry-run",
    "cache status",
    "cache list",
    "cache verify --rounds 1 --wait 2",
    "config show --path zowe.job",
    "config validate",
    "component list --lpars lpar1",
    "start --all-lpars --dry-run",
    "stop --lpars lpar1 --dry-run",
    "restart --all-lpars --dry-run",
    "drain --lpars lpar1 --dry-run",
    "wait --all-lpars --timeout 5",
    "operation list",
];

const systems = scaled(32, 4);
const requestTimeoutSeconds = scaled(5, 1);
/** The figures of docs/reliability.md include the start of a process, on a clock that nobody stops. */
const isMeasured = scaled(1, 0) === 1;
const inSysplex = isMeasured ? withPretendSysplex : inVirtualSysplex;
/** What hangs never ends. How quick an end is depends on a real machine, and is told as a figure; in virtual time it is the same each time. */
const boundSeconds = isMeasured ? 300 : 60;
const graceSeconds = isMeasured ? 300 : 1;

function run(plex: Simulator, command: string, ...more: readonly string[]) {
    const args = ["ha", ...command.split(" "), ...more];
    return isMeasured
        ? zoweProcess(args, { cwd: plex.directory, timeoutSeconds: 400 })
        : zoweHere(args, { cwd: plex.directory });
}

if (!isMeasured) {
    liveInVirtualWorld();
}

describe("half of the systems hung", () => {
    it(
        "let every command end, and none calls the sysplex well",
        async () => {
            await inSysplex({ systems }, async (plex) => {
                for (let number = 2; number <= systems; number += 2) {
                    await plex.input({ kind: "reachability", system: `LPAR${number}`, reachability: "hung" });
                }
                for (const command of commands) {
                    const started = Date.now();
                    const asks = command !== "operation list";
                    const patience = asks ? ["--request-timeout", `${requestTimeoutSeconds}`] : [];
                    const { exitCode, stdout } = await run(plex, command, ...patience);
                    const seconds = (Date.now() - started) / 1_000;
                    figure(`${systems} systems, half hung: ${command}`, `rc ${exitCode}, ${seconds.toFixed(1)} s`);
                    expect({ command, isInTime: seconds < boundSeconds, isKilled: exitCode === null }).toEqual({
                        command,
                        isInTime: true,
                        isKilled: false,
                    });
                    // The Caching Services are reached through the gateways that live.
                    if (/^(status|check|registry list|wait)/.test(command)) {
                        expect({ command, isWell: exitCode === 0 || /^HEALTHY/m.test(stdout) }).toEqual({
                            command,
                            isWell: false,
                        });
                    }
                }
            });
        },
        netMs,
    );

    // More requests wait for their turn than a z/OSMF is asked at once: those must not begin when the deadline has passed.
    it("let every command end at its deadline, and take nobody who was cut off for silent", async () => {
        await inSysplex({ systems: 32 }, async (plex) => {
            for (let number = 2; number <= 32; number += 2) {
                await plex.input({ kind: "reachability", system: `LPAR${number}`, reachability: "hung" });
            }
            for (const command of ["status", "check", "registry list", "cache status", "wait --all-lpars"]) {
                const started = Date.now();
                const { exitCode, stdout } = await run(plex, command, "--timeout", "3", "--request-timeout", "20");
                const seconds = (Date.now() - started) / 1_000;
                figure(`32 systems, half hung, --timeout 3: ${command}`, `rc ${exitCode}, ${seconds.toFixed(1)} s`);
                expect({ command, isInTime: seconds <= 3 + graceSeconds }).toEqual({ command, isInTime: true });
                // How much was seen before the cut depends on the machine: what was seen is READY, the rest unknown, nobody is down.
                expect({ command, isUndecided: exitCode === 4 || exitCode === 12 }).toEqual({
                    command,
                    isUndecided: true,
                });
                expect(stdout).not.toMatch(/\b(DOWN|OUTAGE)\b/);
                expect(stdout).not.toMatch(/^FAIL/m);
            }
        });
    }, 1_200_000);
});
