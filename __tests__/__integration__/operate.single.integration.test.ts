// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { OperationReport, RegistryReport, StatusReport } from "../../src/index";
import { editZoweYaml } from "../support/wire/editZoweYaml";
import { operateHere, zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { commandsSent } from "../support/zowe/withSysplex";

/** Every request takes time: no two commands have all their evidence from one millisecond. */
const latency = { roundTripMs: 1, serviceMs: 1 } as const;
const two = { layout: "single-service", systems: 2, latency } as const;

/** Everything that was written to a registry. */
const writes = (plex: Simulator): readonly string[] =>
    plex
        .requests()
        .filter(({ method, path }) => method !== "GET" && path.startsWith("/eureka/"))
        .map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);

async function status({ directory }: Simulator): Promise<StatusReport> {
    return (await zoweJsonHere(["ha", "status"], { cwd: directory })).envelope.data as StatusReport;
}

/** `GATEWAY at lpar1`: what the others list of an instance. */
async function listed({ directory }: Simulator, id: string): Promise<readonly string[]> {
    const { rows } = (await zoweJsonHere(["ha", "registry", "list"], { cwd: directory })).envelope
        .data as RegistryReport;
    return rows
        .filter(({ instance }) => instance === id)
        .flatMap(({ service, at }) =>
            at.filter(({ discovery }) => discovery !== id).map(({ discovery }) => `${service} at ${discovery}`),
        );
}

const failuresOf = ({ measure }: OperationReport): readonly number[] =>
    (measure?.targets ?? []).map(({ failures }) => failures);

liveInVirtualWorld();

describe("zowe ha, where the API ML is one process", () => {
    it("drains at the distributor alone, says what it cannot keep away, and puts back", async () => {
        await inVirtualSysplex(two, async (plex) => {
            const drained = await operateHere(plex, ["drain", "--lpars", "lpar2"]);
            expect(drained).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(drained.notes.join("\n")).toMatch(
                /calls by its own address are not prevented[^]*zlux there at random/,
            );
            expect(drained.instances.map(({ after }) => after)).toEqual(["DRAINED"]);
            expect(plex.state().quiesced).toEqual([{ entry: "zowe", system: "LPAR2" }]);
            const { instances, exitCode } = await status(plex);
            expect([instances.map(({ state }) => state), exitCode]).toEqual([["READY", "DRAINED"], 4]);
            const resumed = await operateHere(plex, ["resume", "--lpars", "lpar2"]);
            expect(resumed).toMatchObject({ outcome: "DONE", rc: 0, instances: [{ after: "READY" }] });
            expect(plex.state().quiesced).toEqual([]);
            expect(writes(plex)).toEqual([]);
        });
    });

    it("calls nothing drained that TCP/IP did not take, for nothing else drains", async () => {
        await inVirtualSysplex(two, async (plex) => {
            await editZoweYaml(plex, (text) => text.replace(/externalPort: \d+/, "externalPort: 4"));
            const drained = await operateHere(plex, ["drain", "--lpars", "lpar2"]);
            expect(drained).toMatchObject({ outcome: "INCOMPLETE", rc: 8 });
            expect(drained.reason).toMatch(/it is not drained.*EZZ0054I/);
            const { instances } = await status(plex);
            expect(instances.map(({ state }) => state)).toEqual(["READY", "READY"]);
        });
    });

    it.each([2, 3])(
        "restarts %i with no failed call at the entry, and nobody is left without work",
        async (systems) => {
            await inVirtualSysplex({ ...two, systems }, async (plex) => {
                const args = ["restart", "--all-lpars", "--measure", "--soak", "0"];
                const restarted = await operateHere(plex, args);
                expect([restarted.outcome, failuresOf(restarted)]).toEqual(["DONE", Array(systems + 1).fill(0)]);
                // What an own address loses is what the plan says: it is away from P until READY.
                const [entry, ...gateways] = restarted.measure?.targets ?? [];
                expect(entry?.pausedSeconds).toBe(0);
                expect(gateways.map(({ pausedSeconds }) => pausedSeconds > 0)).toEqual(Array(systems).fill(true));
                expect(restarted.notes.join("\n")).toMatch(
                    /by their own addresses fail from P until each is READY again/,
                );
                expect(plex.state().quiesced).toEqual([]);
                expect(writes(plex).every((write) => /^DELETE .*:zlux:\d+$/.test(write))).toBe(true);
                expect((await status(plex)).exitCode).toBe(0);
            });
        },
    );

    it("stops, removes the entries that would receive calls, and leaves the GATEWAY entry, which receives none", async () => {
        await inVirtualSysplex({ ...two, systems: 3 }, async (plex) => {
            const stopped = await operateHere(plex, ["stop", "--lpars", "lpar2"]);
            expect(stopped).toMatchObject({ outcome: "DONE", rc: 0, leftovers: [] });
            expect(stopped.reason).toContain("nothing of it is left but its GATEWAY entry at lpar1 and lpar3");
            expect(await listed(plex, "lpar2")).toEqual(["GATEWAY at lpar1", "GATEWAY at lpar3"]);
            expect(writes(plex)).toEqual([expect.stringMatching(/^DELETE .*127\.0\.0\.12:zlux:/)]);
            expect((await status(plex)).findings.map(({ id }) => id)).not.toContain("HA-REG04");
            expect(await operateHere(plex, ["start", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE", rc: 0 });
            await plex.advance(60);
            expect(await listed(plex, "lpar2")).toContain("ZLUX at lpar1");
        });
    });

    it("evicts what a lost system left and is called, and the GATEWAY entry only when asked to, at its price", async () => {
        await inVirtualSysplex({ scenario: "single-one-killed" }, async (plex) => {
            const evict = (...args: readonly string[]) =>
                operateHere(plex, ["registry", "evict", "--lpars", "lpar2", ...args]);
            await plex.advance(200);
            expect(await evict("--dry-run")).toMatchObject({ outcome: "PLANNED" });
            expect(writes(plex)).toEqual([]);
            expect(await evict()).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(await listed(plex, "lpar2")).toEqual(["GATEWAY at lpar1", "GATEWAY at lpar3"]);
            const again = await evict();
            expect(again).toMatchObject({ outcome: "NOTHING-TO-DO", rc: 0 });
            expect(again.reason).toContain("no call is sent to it");
            const asked = await evict("--include-gateway");
            expect(asked).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(asked.notes.join()).toContain("threshold");
            expect(await listed(plex, "lpar2")).toEqual([]);
            expect(writes(plex).every((write) => write.includes("127.0.0.12"))).toBe(true);
        });
    });

    it.each(["single-healthy", "single-one-frozen", "single-split", "single-restarted-empty-registry"])(
        "removes nothing of what may live: %s",
        async (scenario) => {
            await inVirtualSysplex({ scenario }, async (plex) => {
                const args = ["registry", "evict", "--lpars", "lpar2", "--include-gateway", "--request-timeout", "3"];
                expect(await operateHere(plex, args)).toMatchObject({ rc: 16 });
                expect(writes(plex)).toEqual([]);
            });
        },
    );

    it("mends an override that a crash left at the peers alone", async () => {
        await inVirtualSysplex({ scenario: "single-override-forgotten" }, async (plex) => {
            expect(await operateHere(plex, ["resume", "--lpars", "lpar2"])).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(writes(plex).length).toBeGreaterThan(0);
            expect(writes(plex).every((write) => write.endsWith("status?value=UP"))).toBe(true);
            const { rows } = (await zoweJsonHere(["ha", "registry", "list"], { cwd: plex.directory })).envelope
                .data as RegistryReport;
            expect(rows.flatMap(({ at }) => at).filter(({ override }) => override !== null)).toEqual([]);
            expect((await status(plex)).exitCode).toBe(0);
        });
    });

    it("takes apiml for the whole instance: guarded, and said as such", async () => {
        await inVirtualSysplex(two, async (plex) => {
            const part = await zoweHere(["ha", "component", "restart", "gateway", "--lpars", "lpar2"], {
                cwd: plex.directory,
            });
            expect(part).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("specify apiml") });
            const whole = await operateHere(plex, ["component", "restart", "apiml", "--lpars", "lpar2"]);
            expect(whole).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(whole.notes.join()).toContain("apiml is the whole API ML of lpar2");
            await operateHere(plex, ["stop", "--lpars", "lpar2"]);
            const last = await operateHere(plex, ["component", "restart", "apiml", "--lpars", "lpar1"]);
            expect(last).toMatchObject({ outcome: "REFUSED", rc: 16 });
            expect(commandsSent(plex).filter((command) => /APPL=STOP\(apiml\)/i.test(command))).toHaveLength(1);
        });
    });
});
