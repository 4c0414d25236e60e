// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import type { Simulator } from "../../simulator/startSimulator";
import type { Finding, OperationReport, StatusReport } from "../../src/index";
import type { NextCommand } from "../support/laws/nextCommands";
import { commandsIn } from "../support/laws/nextCommands";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

const mended = [
    { scenario: "instance-stopped" },
    { scenario: "instance-crashed" },
    { scenario: "instance-crashed", layout: "single-service", systems: 2 },
    { scenario: "lpar-lost" },
    { scenario: "drained-forgotten" },
    { scenario: "cache-cannot-rejoin" },
    { scenario: "single-one-killed" },
    { scenario: "single-override-forgotten" },
    { scenario: "start-failed" },
] as const;

/** What no command of ours mends alone: an operator has to go first. */
const told = [{ scenario: "orphan" }] as const;

const named = (all: readonly SimulatorOptions[]) =>
    all.map((options) => [`${options.scenario ?? ""} ${options.layout ?? ""}`, options] as const);

const severities = ["INFO", "WARNING", "CRITICAL"];

const flat = (findings: readonly Finding[]): readonly Finding[] =>
    findings.flatMap((one) => [one, ...flat(one.consequences)]);

async function look({ directory }: Simulator): Promise<readonly Finding[]> {
    const { envelope } = await zoweJsonHere(["ha", "status"], { cwd: directory });
    return flat((envelope.data as StatusReport).findings);
}

interface Followed {
    readonly before: Finding;
    readonly after: Finding | undefined;
    readonly commands: readonly NextCommand[];
    readonly reports: readonly OperationReport[];
}

/** Types what the worst finding says, one command after the other, up to the first that does not go well; then looks again. */
async function follow(plex: Simulator): Promise<Followed> {
    const before = (await look(plex)).find(({ next }) => commandsIn(next ?? "").length > 0);
    if (before === undefined) {
        throw new Error("No finding names a command.");
    }
    const commands = commandsIn(before.next ?? "");
    const reports: OperationReport[] = [];
    for (const { line } of commands) {
        const { envelope, exitCode } = await zoweJsonHere(["ha", ...line.split(" ")], { cwd: plex.directory });
        reports.push(envelope.data as OperationReport);
        if (exitCode !== 0) {
            break;
        }
    }
    const after = (await look(plex)).find(({ id, instance }) => id === before.id && instance === before.instance);
    return { before, after, commands, reports };
}

describe("what the worst finding says to do", () => {
    it.each(named(mended))("mends it: %s", async (_name, options) => {
        await inVirtualSysplex(options, async (plex) => {
            const { before, after, commands, reports } = await follow(plex);
            const isMilder =
                after !== undefined && severities.indexOf(after.severity) < severities.indexOf(before.severity);
            const went = reports.map(({ outcome, reason, next }) => ({ outcome, reason, next }));
            const lines = commands.map(({ line }) => line);
            expect({ before, lines, went, isBetter: after === undefined || isMilder }).toMatchObject({
                isBetter: true,
            });
        });
    });

    it("brings up what the launcher gave up, once its cause is gone", async () => {
        await inVirtualSysplex({ scenario: "component-given-up" }, async (plex) => {
            const cause = { kind: "component-crash-loop", instance: "lpar2", component: "api-catalog" } as const;
            await plex.input({ ...cause, isOn: false });
            const { commands, reports, after } = await follow(plex);
            expect(commands.map(({ line }) => line)).toEqual(["component start api-catalog --lpars lpar2"]);
            expect(reports.map(({ outcome }) => outcome)).toEqual(["DONE"]);
            expect(after).toBeUndefined();
        });
    });

    it.each(named(told))("tells why it does not mend it, and leads on: %s", async (_name, options) => {
        await inVirtualSysplex(options, async (plex) => {
            const { before, commands, reports } = await follow(plex);
            expect(commands.every(({ isFirst }) => !isFirst)).toBe(true);
            const [report] = reports;
            expect(report?.outcome).not.toBe("DONE");
            expect(report?.reason).toMatch(/\w/);
            expect(report?.next).toMatch(/\w/);
            expect(report?.next).not.toBe(before.next);
        });
    });
});
