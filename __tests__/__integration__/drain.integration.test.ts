// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, OperationReport, RegistryReport, StatusReport } from "../../src/index";
import { editZoweYaml } from "../support/wire/editZoweYaml";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { operateHere, zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { complaints } from "../support/zowe/validateSchema";
import { commandsSent } from "../support/zowe/withSysplex";

async function operation(args: readonly string[], cwd: string): Promise<OperationReport> {
    const { envelope } = await zoweJsonHere(["ha", ...args], { cwd });
    expect(complaints("operation-1.json", envelope.data)).toEqual([]);
    return envelope.data as OperationReport;
}

liveInVirtualWorld();

const failuresOf = ({ measure }: OperationReport): readonly number[] =>
    (measure?.targets ?? []).map(({ failures }) => failures);

describe("zowe ha drain and resume", () => {
    it("take an instance out of every gateway's routes, record it, and put it back", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const cwd = plex.directory;
            expect((await operation(["drain", "--lpars", "lpar2", "--reason", "IPL"], cwd)).outcome).toBe("DONE");
            const drained = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect(drained.instances.map(({ state }) => state)).toEqual(["READY", "DRAINED", "READY"]);
            expect(drained.findings.filter(({ id }) => id === "HA-REG08")).toEqual([]);
            expect((await operation(["resume", "--lpars", "lpar2"], cwd)).outcome).toBe("DONE");
            expect((await zoweHere(["ha", "status"], { cwd })).exitCode).toBe(0);
            expect(commandsSent(plex).filter((command) => command.startsWith("V TCPIP"))).toHaveLength(2);
        });
    });

    it("are planned also before a stop, and in a restart that first brings the only other instance back", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            const planOf = async (args: readonly string[]): Promise<readonly string[]> => {
                const { plan } = await operateHere(plex, [...args, "--dry-run"]);
                return plan.map(({ instance, action }) => `${instance} ${action}`);
            };
            expect((await planOf(["stop", "--lpars", "lpar1"])).slice(0, 2)).toEqual([
                "lpar1 QUIESCE-ENTRY",
                "lpar1 DRAIN",
            ]);
            expect(await operateHere(plex, ["stop", "--lpars", "lpar1"])).toMatchObject({ rc: 0 });
            const round = await planOf(["restart", "--all-lpars", "--soak", "0"]);
            const before = (action: string): readonly string[] => round.slice(0, round.indexOf(action));
            expect(before("lpar2 STOP")).toEqual(
                expect.arrayContaining(["lpar1 AWAIT-READY", "lpar2 GATE", "lpar2 QUIESCE-ENTRY", "lpar2 DRAIN"]),
            );
            const refused = await zoweHere(["ha", "stop", "--lpars", "lpar2"], { cwd: plex.directory });
            expect(refused).toMatchObject({ exitCode: 16, stderr: "" });
            expect(refused.stdout.match(/No instance would serve/g)).toHaveLength(1);
            expect(await operateHere(plex, ["start", "--lpars", "lpar1"])).toMatchObject({ rc: 0, outcome: "DONE" });
            expect(commandsSent(plex).filter((command) => command.startsWith("V TCPIP"))).toEqual([
                expect.stringContaining("QUIESCE"),
                expect.stringContaining("RESUME"),
            ]);
        });
    });

    it("say DRAINED and serving also when its own gateway answers 503 OUT_OF_SERVICE, half a minute later", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const cwd = plex.directory;
            expect((await operateHere(plex, ["drain", "--lpars", "lpar2"])).outcome).toBe("DONE");
            await plex.advance(40);
            const { instances, findings } = (await zoweJsonHere(["ha", "status"], { cwd })).envelope
                .data as StatusReport;
            expect(instances[1]).toMatchObject({ state: "DRAINED", gateway: { health: "OUT-OF-SERVICE" } });
            expect(findings).toEqual([]);
            expect(await operateHere(plex, ["drain", "--lpars", "lpar2"])).toMatchObject({ outcome: "NOTHING-TO-DO" });
            const wait = ["wait", "--for", "ready", "--lpars", "lpar2", "--stable", "0", "--timeout", "4"];
            const waited = await operateHere(plex, wait);
            expect(waited).toMatchObject({ outcome: "TIMEOUT", reason: expect.stringContaining("DRAINED") as string });
            const checked = (await zoweJsonHere(["ha", "check", "gateway", "registration"], { cwd })).envelope
                .data as CheckReport;
            expect(checked.results.filter(({ outcome }) => outcome === "FAIL" || outcome === "WARN")).toEqual([]);
        });
    });

    it.each(["display-only", "denied"] as const)(
        "do not call an entry resumed that a console which is %s leaves quiesced",
        async (mode) => {
            await inVirtualSysplex({}, async (plex) => {
                expect((await operateHere(plex, ["drain", "--lpars", "lpar2"])).rc).toBe(0);
                await plex.input({ kind: "console", mode });
                const resumed = await operateHere(plex, ["resume", "--lpars", "lpar2"]);
                expect(resumed).toMatchObject({ outcome: "DEGRADED", rc: 4 });
                expect(resumed.next).toMatch(/on LPAR2: V TCPIP,,SYSPLEX,RESUME,PORT=\d+/);
                expect(plex.state().quiesced).toHaveLength(1);
            });
        },
    );

    it("do not call a target quiesced that TCP/IP did not take", async () => {
        await inVirtualSysplex({}, async (plex) => {
            await editZoweYaml(plex, (text) => text.replace(/externalPort: \d+/, "externalPort: 4"));
            const drained = await operateHere(plex, ["drain", "--lpars", "lpar2"]);
            expect(drained).toMatchObject({ outcome: "DEGRADED", rc: 4 });
            expect(drained.reason).toContain("EZZ0054I");
            expect((await operateHere(plex, ["resume", "--lpars", "lpar2"])).rc).toBe(0);
        });
    });

    it("through a batch job prove by the table what the job does not show", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const drained = await operateHere(plex, ["drain", "--lpars", "lpar2", "--via", "job"]);
            expect(drained).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(plex.state().quiesced).toHaveLength(1);
            expect(await operateHere(plex, ["resume", "--lpars", "lpar2", "--via", "job"])).toMatchObject({ rc: 0 });
            expect(plex.state().quiesced).toHaveLength(0);
        });
    });

    it("leave no entry quiesced after a stop: the start takes it back", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            expect(await operateHere(plex, ["drain", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE" });
            expect(await operateHere(plex, ["stop", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE" });
            expect(plex.state().quiesced).toHaveLength(1);
            expect(await operateHere(plex, ["start", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(plex.state().quiesced).toEqual([]);
        });
    });

    it("name an override that a crash left split, which start tells, and resume mends", async () => {
        await inVirtualSysplex({ systems: 2, scenario: "cache-redis" }, async (plex) => {
            const cwd = plex.directory;
            expect(await operateHere(plex, ["drain", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE" });
            await plex.input({ kind: "instance-killed", instance: "lpar2" });
            await plex.advance(60);
            const dead = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect(dead.findings.map(({ id }) => id)).not.toContain("HA-REG04");
            expect(dead.findings.map(({ id }) => id)).not.toContain("HA-REG08");
            const started = await operateHere(plex, ["start", "--lpars", "lpar2"]);
            expect(started).toMatchObject({ outcome: "DEGRADED", next: "zowe ha resume --lpars lpar2" });
            expect(started.reason).toMatch(/OUT_OF_SERVICE in the registry: it gets no work/);
            const back = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect(back.instances[1]?.state).toBe("DRAINED");
            const split = back.findings.find(({ id }) => id === "HA-REG08");
            expect(split?.seen).toMatch(/OUT_OF_SERVICE in the registry of lpar1, and in service in that of lpar2/);
            expect(back.findings.map(({ id }) => id)).not.toContain("HA-REG02");
            expect(await operateHere(plex, ["resume", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE" });
            const mended = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect([mended.verdict, mended.findings]).toEqual(["HEALTHY", []]);
        });
    });

    it("name and mend the override of one service that somebody set by hand", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const cwd = plex.directory;
            const fault = { kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE", component: "zaas" } as const;
            await plex.input({ kind: "apiml", fault });
            await plex.advance(30);
            const { findings } = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect(findings).toMatchObject([{ id: "HA-REG08", next: "zowe ha resume --lpars lpar2" }]);
            expect(findings[0]?.seen).toMatch(/^zaas of lpar2 is OUT_OF_SERVICE/);
            const { results } = (await zoweJsonHere(["ha", "check", "registration"], { cwd })).envelope
                .data as CheckReport;
            expect(results.find(({ id, outcome }) => id === "HA-REG08" && outcome === "WARN")?.remedy).toBe(
                "zowe ha resume --lpars lpar2",
            );
            expect(await operateHere(plex, ["resume", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE" });
            expect((await zoweHere(["ha", "status"], { cwd })).exitCode).toBe(0);
        });
    });

    it("leave a colleague's drain alone in a restart of all, and take it when told to", async () => {
        await inVirtualSysplex({ scenario: "drained-forgotten" }, async (plex) => {
            const all = ["restart", "--all-lpars", "--dry-run", "--max-unavailable", "2"];
            const spared = await operateHere(plex, all);
            expect(spared).toMatchObject({ outcome: "PLANNED", rc: 0 });
            expect(new Set(spared.plan.map(({ instance }) => instance))).toEqual(new Set(["lpar1", "lpar3"]));
            expect(spared.instances.find(({ id }) => id === "lpar2")?.reason).toMatch(/DRAINED and stays drained/);
            const told = await operateHere(plex, [...all, "--include-drained"]);
            expect(new Set(told.plan.map(({ instance }) => instance))).toEqual(new Set(["lpar1", "lpar2", "lpar3"]));
            const named = await operateHere(plex, ["restart", "--lpars", "lpar2", "--dry-run"]);
            expect(named.plan.map(({ instance }) => instance)).toContain("lpar2");
            const { findings } = (await zoweJsonHere(["ha", "status"], { cwd: plex.directory })).envelope
                .data as StatusReport;
            expect(findings[0]).toMatchObject({ id: "HA-REG08" });
            expect(findings[0]?.next).toMatch(
                /^find out why it is drained; when it can serve again: zowe ha resume --lpars lpar2$/,
            );
        });
    });

    it("mend an override that nobody recorded", async () => {
        await inVirtualSysplex({ scenario: "drained-forgotten" }, async ({ directory: cwd }) => {
            expect((await zoweHere(["ha", "status"], { cwd })).exitCode).toBe(4);
            expect((await zoweHere(["ha", "resume", "--all-lpars"], { cwd })).exitCode).toBe(0);
            expect((await zoweHere(["ha", "status"], { cwd })).exitCode).toBe(0);
        });
    });

    it("do not take the last that serves", async () => {
        await inVirtualSysplex({ systems: 1 }, async (plex) => {
            const run = await zoweHere(["ha", "drain", "--lpars", "lpar1"], { cwd: plex.directory });
            expect(run.exitCode).toBe(16);
            expect(run.stdout).toContain("--allow-outage");
            expect(commandsSent(plex).filter((command) => !command.startsWith("D "))).toEqual([]);
        });
    });

    it("say which certificate is needed where there is none, and the plain way still works", async () => {
        await inVirtualSysplex({ scenario: "no-client-certificate" }, async ({ directory: cwd }) => {
            const refused = await zoweHere(["ha", "drain", "--lpars", "lpar2"], { cwd });
            expect(refused.exitCode).toBe(16);
            expect(refused.stdout).toMatch(/"certFile"/);
            const insisted = await zoweHere(["ha", "restart", "--lpars", "lpar2", "--drain"], { cwd });
            expect(insisted.exitCode).toBe(16);
            expect((await zoweHere(["ha", "stop", "--lpars", "lpar2"], { cwd })).exitCode).toBe(0);
        });
    });
});

describe("zowe ha restart --measure", () => {
    it.each([2, 3])(
        "costs no call of anybody when it drains %i instances, and some when it does not",
        async (systems) => {
            await inVirtualSysplex({ systems }, async ({ directory: cwd }) => {
                const drained = await operation(["restart", "--all-lpars", "--measure", "--soak", "0"], cwd);
                expect([drained.outcome, failuresOf(drained)]).toEqual(["DONE", Array(systems + 1).fill(0)]);
                expect(drained.measure?.targets.every(({ calls }) => calls > 20)).toBe(true);
                const plain = await operation(
                    ["restart", "--all-lpars", "--no-drain", "--measure", "--soak", "0"],
                    cwd,
                );
                expect(plain.outcome).toBe("DONE");
                expect(failuresOf(plain).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
            });
        },
    );
});

describe("zowe ha registry", () => {
    it("lists what each Discovery Service has, side by side", async () => {
        await inVirtualSysplex({ scenario: "split-registry" }, async ({ directory: cwd }) => {
            const run = await zoweJsonHere(["ha", "registry", "list"], { cwd });
            const report = run.envelope.data as RegistryReport;
            expect(run.exitCode).toBe(8);
            expect(report.rows.some(({ differs }) => differs)).toBe(true);
            expect(complaints("registry-1.json", report)).toEqual([]);
        });
    });

    it("evicts what a lost system left behind, and every gateway recovers", async () => {
        await inVirtualSysplex({ scenario: "lpar-lost" }, async ({ directory: cwd }) => {
            const dry = await operation(["registry", "evict", "--lpars", "lpar2", "--dry-run"], cwd);
            expect(dry.outcome).toBe("PLANNED");
            const evicted = await operation(["registry", "evict", "--lpars", "lpar2"], cwd);
            expect(evicted.outcome).toBe("DONE");
            const status = (await zoweJsonHere(["ha", "status"], { cwd })).envelope.data as StatusReport;
            expect(status.findings.map(({ id }) => id)).not.toContain("HA-REG04");
            expect((await operation(["registry", "evict", "--lpars", "lpar2"], cwd)).outcome).toBe("NOTHING-TO-DO");
        });
    });

    it.each(["healthy", "system-hung", "zaas-dead", "starting", "orphan"])(
        "evicts nothing of what may live: %s",
        async (scenario) => {
            await inVirtualSysplex({ scenario }, async (plex) => {
                const args = ["ha", "registry", "evict", "--lpars", "lpar2", "--request-timeout", "3"];
                const run = await zoweHere(args, { cwd: plex.directory });
                expect(run.exitCode).toBe(16);
                expect(plex.requests().filter(({ method }) => method === "DELETE")).toEqual([]);
            });
        },
    );

    it("evicts a host that is in the configuration no more, once its system is gone and its leases have run out", async () => {
        // Slow: the leases must still run while a busy machine starts the command.
        await inVirtualSysplex({ pace: 6 }, async (plex) => {
            await editZoweYaml(plex, (text) => text.replace(/^ {2}lpar3:\n(?: {4}.*\n)+/m, ""));
            const evict = (...args: readonly string[]) =>
                operateHere(plex, ["registry", "evict", "--instance", "127.0.0.13", ...args]);
            const removals = () => plex.requests().filter(({ method }) => method === "DELETE");
            const alive = await evict();
            expect(alive).toMatchObject({ outcome: "REFUSED", rc: 16 });
            expect(alive.notes.join()).toMatch(/LPAR3 is not proven to be gone.*gateway answers.*lease of/s);
            expect(removals()).toEqual([]);
            await plex.input({ kind: "system-lost", system: "LPAR3" });
            await plex.advance(5);
            expect(await evict()).toMatchObject({ outcome: "REFUSED" });
            await plex.advance(400);
            const { findings } = (await zoweJsonHere(["ha", "status"], { cwd: plex.directory })).envelope
                .data as StatusReport;
            expect(findings.map(({ next }) => next)).toContain("zowe ha registry evict --instance 127.0.0.13");
            expect(await evict("--dry-run")).toMatchObject({ outcome: "PLANNED" });
            expect(removals()).toEqual([]);
            expect(await evict()).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(await evict()).toMatchObject({ outcome: "NOTHING-TO-DO", rc: 0 });
            const own = ["registry", "evict", "--instance", "127.0.0.12"];
            expect(await zoweHere(["ha", ...own], { cwd: plex.directory })).toMatchObject({
                exitCode: 1,
                stderr: expect.stringContaining("use --lpars lpar2"),
            });
            expect((await zoweHere(["ha", ...own, "--all-lpars"], { cwd: plex.directory })).exitCode).toBe(1);
        });
    });
});
