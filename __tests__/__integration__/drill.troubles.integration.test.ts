// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { CacheReport, OperationReport } from "../../src/index";
import { drill } from "../../src/index";
import { passes } from "../support/virtual/virtualTime";
import { inVirtualSysplex, liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import type { RanHere } from "../support/virtual/zoweHere";
import { operateHere, startHere, zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { changes } from "../support/zowe/operate";

const two = { systems: 2, latency: { roundTripMs: 1, serviceMs: 1 } } as const;
const stopAndStart = ["P ZWE1SV", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV"];
const drillOf2 = ["ha", "drill", "--lpars", "lpar2", "--soak", "0"];

const idIn = ({ stdout }: RanHere): string => /drill-\d{8}-\d{6}-[0-9a-f]+/.exec(stdout)?.[0] ?? "";
const operatorCommands = (plex: Simulator): readonly string[] =>
    changes(plex).filter((command) => /^[PS] /.test(command));

async function shown({ directory: cwd }: Simulator, id: string): Promise<OperationReport> {
    return (await zoweJsonHere(["ha", "operation", "show", id], { cwd })).envelope.data as OperationReport;
}

async function entriesLeft({ directory: cwd }: Simulator): Promise<readonly unknown[]> {
    return ((await zoweJsonHere(["ha", "cache", "list"], { cwd })).envelope.data as CacheReport).entries ?? [];
}

liveInVirtualWorld();

describe("zowe ha drill, before anything is changed", () => {
    it.each([
        ["two instances", ["--lpars", "lpar1,lpar2"], /A drill takes one instance, not 2: lpar1, lpar2/],
        ["an unknown instance", ["--lpars", "lpar9"], /lpar9/],
        ["no instance", [], /Specify the instance/],
        ["an unreadable time", ["--lpars", "lpar2", "--for", "soon"], /"soon" is not a time/],
        ["no time", ["--lpars", "lpar2", "--for", "0m"], /"0m" is not a time/],
        ["a time that is too long", ["--lpars", "lpar2", "--for", "5h"], /"5h" is too long/],
        ["a time longer than the command", ["--lpars", "lpar2", "--for", "1h", "--timeout", "600"], /--timeout 5400/],
        ["a time for an operator", ["--lpars", "lpar2", "--kind", "observe", "--for", "5m"], /omit --for/],
        ["a drill that is not known", ["--continue", "drill-20261122-020000-0000"], /drill-20261122-020000-0000/],
    ])("refuses %s", (_, words, complaint) =>
        inVirtualSysplex(two, async (plex) => {
            const { exitCode, stdout, stderr } = await zoweHere(["ha", "drill", ...words], { cwd: plex.directory });
            expect({ exitCode, said: `${stdout}${stderr}` }).toEqual({
                exitCode: 1,
                said: expect.stringMatching(complaint) as string,
            });
            expect(changes(plex)).toEqual([]);
        }),
    );

    it("refuses what is not survived, and says what would be lost", () =>
        inVirtualSysplex(two, async (plex) => {
            await plex.input({ kind: "command", system: "LPAR1", command: "P ZWE1SV" });
            await plex.advance(120);
            const refused = await operateHere(plex, ["drill", "--lpars", "lpar2"]);
            expect(refused).toMatchObject({ outcome: "REFUSED", rc: 16 });
            expect(refused.reason).toMatch(/No instance would|single point of failure/);
            expect(JSON.stringify(refused)).not.toContain("--allow-outage");
            expect(changes(plex)).toEqual([]);
            const observed = await operateHere(plex, ["drill", "--lpars", "lpar2", "--kind", "observe"]);
            expect(observed).toMatchObject({ outcome: "REFUSED", rc: 16 });
            expect(observed.reason).toMatch(/^LPAR2 is a single point of failure, or may be one: logins and calls/);
        }));

    it.each([
        [
            "a token alone",
            { password: null, token: "a-token", certFile: null, certKeyFile: null },
            /a token is not enough/,
        ],
        ["a password alone", { certFile: null, certKeyFile: null }, null],
    ])("needs more than %s", (_, credentials, complaint) =>
        withVirtualSysplex(1, two, async ({ plex, home }) => {
            const connection = connectTo(plex, { home: home("one") });
            const apiMediation = { ...connection.apiMediation, ...credentials };
            const options = {
                lpars: ["lpar2"],
                isDryRun: false,
                via: "console",
                breaksLock: false,
                drains: true,
            } as const;
            const drilled = drill(
                { ...connection, apiMediation },
                { ...options, kind: "STOP", holdSeconds: 10, soakSeconds: 0, timeoutSeconds: 28_800 },
                operationControl(3_600_000),
            );
            await (complaint === null
                ? expect(drilled).resolves.toMatchObject({ outcome: "REFUSED", exitCode: 16 })
                : expect(drilled).rejects.toThrow(complaint));
            expect(changes(plex)).toEqual([]);
        }),
    );
});

describe("zowe ha drill, while the instance is held down", () => {
    it("brings it back at Ctrl-C, and keeps what was measured until then", () =>
        inVirtualSysplex(two, async (plex) => {
            const run = startHere([...drillOf2, "--for", "10m"], { cwd: plex.directory });
            await run.shows(/HOLD {2}waiting for/);
            run.interrupt("SIGINT");
            const ended = await run.ended;
            expect(ended.exitCode).toBe(130);
            expect(operatorCommands(plex)).toEqual(stopAndStart);
            const { outcome, reason, instances, drill: measured } = await shown(plex, idIn(ended));
            expect({ outcome, reason, after: instances[0]?.after }).toEqual({
                outcome: "INTERRUPTED",
                reason: "the drill ended early; the instance is READY again",
                after: "READY",
            });
            expect(measured).toMatchObject({ failedCalls: 0, downSeconds: expect.any(Number) as number });
            expect(await entriesLeft(plex)).toEqual([]);
        }));

    it("is brought back by --continue after its workstation is lost, and not stopped again", () =>
        inVirtualSysplex(two, async (plex) => {
            const run = startHere([...drillOf2, "--for", "1m"], { cwd: plex.directory });
            await run.shows(/HOLD {2}waiting for/);
            run.interrupt("SIGKILL");
            const id = idIn(await run.ended);
            await passes(5_000);
            const { stdout } = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(stdout).toContain(`zowe ha drill --continue ${id}`);
            expect(await entriesLeft(plex)).toHaveLength(1);
            const again = await zoweHere(["ha", "drill", "--continue", id, "--for", "1m"], { cwd: plex.directory });
            expect(`${again.exitCode} ${again.stderr}`).toMatch(/^1 [^]*omit --for/);
            const back = await operateHere(plex, ["drill", "--continue", id]);
            expect(back).toMatchObject({ outcome: "DONE", rc: 0, instances: [{ after: "READY" }] });
            expect(operatorCommands(plex)).toEqual(stopAndStart);
            expect(await entriesLeft(plex)).toEqual([]);
        }));

    it("starts it through the z/OSMF that is left, and lets no second operator stop the other one", () =>
        inVirtualSysplex(two, async (plex) => {
            const run = startHere([...drillOf2, "--for", "30s"], { cwd: plex.directory });
            await run.shows(/HOLD {2}waiting for/);
            await plex.input({ kind: "zosmf", system: "LPAR1", state: "down" });
            const second = await zoweHere(["ha", "stop", "--lpars", "lpar1"], {
                cwd: plex.directory,
                home: `${plex.directory}/second`,
            });
            expect(second.exitCode).toBe(16);
            const ended = await run.ended;
            expect({ exitCode: ended.exitCode, sent: operatorCommands(plex) }).toEqual({
                exitCode: 0,
                sent: stopAndStart,
            });
        }));
});

describe("zowe ha drill --kind observe", () => {
    it("sends nothing, and measures what an operator's outage costs", () =>
        inVirtualSysplex({ ...two, pace: 4 }, async (plex) => {
            const words = ["ha", "drill", "--lpars", "lpar2", "--kind", "observe", "--timeout", "900"];
            const run = startHere(words, { cwd: plex.directory });
            await run.shows(/AWAIT-DOWN {2}waiting for an operator to take LPAR2 down/);
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await run.shows(/AWAIT-BACK {2}waiting for/);
            const start = "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV";
            await plex.input({ kind: "command", system: "LPAR2", command: start });
            const ended = await run.ended;
            expect({ exitCode: ended.exitCode, sent: operatorCommands(plex) }).toEqual({ exitCode: 0, sent: [] });
            const { outcome, drill: measured } = await shown(plex, idIn(ended));
            expect({ outcome, kind: measured?.kind, holds: measured?.cacheKey }).toEqual({
                outcome: "DONE",
                kind: "OBSERVE",
                holds: "HOLDS",
            });
            const failed = plex.requests().filter(({ service, system, path, status }) => {
                const isMeasured = /auth\/query|\/cachingservice\/api\/v1\/cache$/.test(path);
                return service === "gateway" && system === "LPAR1" && isMeasured && (status ?? 500) >= 500;
            });
            expect(failed.length).toBeGreaterThan(5);
            expect(Math.abs((measured?.failedCalls ?? 0) - failed.length)).toBeLessThanOrEqual(failed.length / 10);
            expect(ended.stdout).toMatch(/failed calls +\d+ of \d+ +About half of the calls/);
        }));

    it("ends at its time limit when nobody takes the system down", () =>
        inVirtualSysplex(two, async (plex) => {
            const words = ["drill", "--lpars", "lpar2", "--kind", "observe", "--timeout", "90"];
            const ended = await operateHere(plex, words);
            expect(ended).toMatchObject({ outcome: "TIMEOUT", rc: 12, drill: { downAt: null, failedCalls: 0 } });
            expect(operatorCommands(plex)).toEqual([]);
        }));
});
