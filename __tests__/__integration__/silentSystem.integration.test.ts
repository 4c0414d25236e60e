// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { SimulatorOptions } from "../../simulator/world/options";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

const requestTimeoutSeconds = 5;

/** How long it took, in request timeouts: in virtual time nothing but waiting takes time. */
async function timeoutsOf(plex: Simulator, command: string): Promise<number> {
    const startedAt = Date.now();
    await zoweHere(["ha", ...command.split(" "), "--request-timeout", `${requestTimeoutSeconds}`], {
        cwd: plex.directory,
    });
    return (Date.now() - startedAt) / (requestTimeoutSeconds * 1_000);
}

async function takenBy(
    plex: Simulator,
    commands: readonly string[],
): Promise<readonly { readonly command: string; readonly timeouts: number }[]> {
    const taken = [];
    for (const command of commands) {
        taken.push({ command, timeouts: await timeoutsOf(plex, command) });
    }
    return taken;
}

/** docs/contract.md, "Bounds": k hung systems cost one request timeout together. */
async function expectOneTimeout(plex: Simulator, commands: readonly string[]): Promise<void> {
    const taken = await takenBy(plex, commands);
    expect(taken.filter(({ timeouts }) => timeouts > 1.05)).toEqual([]);
    expect(taken.some(({ timeouts }) => timeouts > 0.5)).toBe(true);
}

/** The second look has the memory of the first. */
const looks = ["status", "status", "check", "registry list", "cache status", "wait --lpars lpar3 --timeout 60"];
const plans = ["stop --lpars lpar3 --dry-run", "restart --all-lpars --dry-run"];

type Hung = readonly [systems: readonly string[], options: SimulatorOptions, commands: readonly string[]];

const hung: readonly Hung[] = [
    // The one that the addresses of Zowe and z/OSMF lead to, and that is asked first.
    [["LPAR1"], {}, [...looks, ...plans]],
    [["LPAR1", "LPAR2"], {}, looks],
    [["LPAR1", "LPAR2"], { layout: "single-service" }, [...looks, ...plans]],
];

describe("systems that accept connections and never answer", () => {
    it.each(hung)("cost every command one request timeout together: %j %j", async (systems, options, commands) => {
        await inStillSysplex({ systems: 3, ...options }, async (plex) => {
            for (const system of systems) {
                await plex.input({ kind: "reachability", system, reachability: "hung" });
            }
            await expectOneTimeout(plex, commands);
        });
    });
});

describe("systems that hang, behind a network with latency", () => {
    const latency = { roundTripMs: 50, serviceMs: 100 };
    const commands = ["status", "registry list"];

    /** The logs of their launchers are searched for their ends, which takes ten round trips; so what they cost is compared. */
    it("add one request timeout together to every command", async () => {
        await inStillSysplex({ systems: 6, latency }, async (plex) => {
            const healthy = await takenBy(plex, commands);
            for (const system of ["LPAR4", "LPAR5", "LPAR6"]) {
                await plex.input({ kind: "reachability", system, reachability: "hung" });
            }
            const added = (await takenBy(plex, commands)).map(({ command, timeouts }, index) => ({
                command,
                timeouts: timeouts - (healthy[index]?.timeouts ?? 0),
            }));
            expect(added.filter(({ timeouts }) => timeouts > 1.05)).toEqual([]);
            expect(added.every(({ timeouts }) => timeouts > 0.5)).toBe(true);
        });
    });
});

describe("one process that accepts connections and never answers", () => {
    it.each(["gateway-hung", "cache-frozen", "single-one-frozen", "lpar-lost-silent"])(
        "costs one request timeout: %s",
        async (scenario) => {
            await inStillSysplex({ systems: 3, scenario }, (plex) =>
                expectOneTimeout(plex, ["status", "cache status"]),
            );
        },
    );
});
