// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import type { CacheReport, Drill, OperationReport } from "../../src/index";
import { parseJournal } from "../../src/api/probe/parse/journal";
import { operateHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";

const latency = { roundTripMs: 1, serviceMs: 1 } as const;
const two = { systems: 2, latency } as const;
const briefly = ["--for", "20s", "--soak", "0"];

/** The measured calls that failed at a gateway, as the simulator answered them. */
const failedAt = (plex: Simulator, system: string) =>
    plex
        .requests()
        .filter((one) => one.service === "gateway" && one.system === system)
        .filter(({ path }) => /^\/gateway\/api\/v1\/auth\/query|^\/cachingservice\/api\/v1\/cache$/.test(path))
        .filter(({ status }) => status === null || status >= 500);

/** From P until the first answer of its gateway that it is ready, in seconds. */
function downOf(plex: Simulator, system: string): number {
    const own = plex.requests().filter((one) => one.system === system);
    const stopped = plex.requests().find(({ consoleCommand }) => consoleCommand?.startsWith("P ") === true);
    const ready = own.find(
        ({ service, path, status, startedAtMs }) =>
            service === "gateway" && path === "/application/health" && status === 200 && startedAtMs > started(plex),
    );
    return ((ready?.startedAtMs ?? 0) - (stopped?.startedAtMs ?? 0)) / 1_000;
}

const started = (plex: Simulator): number =>
    plex.requests().find(({ consoleCommand }) => consoleCommand?.startsWith("S ZWESLSTC") === true)?.startedAtMs ??
    Infinity;

const drillOf = ({ drill }: OperationReport): Drill => drill as Drill;

async function entriesLeft({ directory: cwd }: Simulator): Promise<readonly unknown[]> {
    return ((await zoweJsonHere(["ha", "cache", "list"], { cwd })).envelope.data as CacheReport).entries ?? [];
}

function journalOf({ directory }: Simulator, id: string): string {
    const names = readdirSync(directory, { recursive: true }).map(String);
    return readFileSync(join(directory, names.find((name) => name.endsWith(`${id}.jsonl`)) ?? ""), "utf8");
}

describe("zowe ha drill", () => {
    liveInVirtualWorld();

    it("measures no failed call where it drains, and keeps the result in the journal", () =>
        inVirtualSysplex(two, async (plex) => {
            const report = await operateHere(plex, ["drill", "--lpars", "lpar2", ...briefly]);
            expect(report).toMatchObject({ outcome: "DONE", rc: 0, instances: [{ after: "READY" }] });
            const drill = drillOf(report);
            expect(drill).toMatchObject({ failedCalls: 0, longestGapSeconds: 0, recoverySeconds: 0, surprises: [] });
            expect(drill).toMatchObject({ cacheKey: "HOLDS", logout: "LOST", foreseen: { logout: { value: "LOST" } } });
            expect(drill.baseline?.targets.every(({ calls }) => calls > 50)).toBe(true);
            const own = downOf(plex, "LPAR2");
            expect(Math.abs((drill.downSeconds ?? 0) - own)).toBeLessThan(own / 10);
            expect(await entriesLeft(plex)).toEqual([]);
            const shown = await operateHere(plex, ["operation", "show", report.operation.id]);
            expect(shown.drill).toEqual(drill);
            expect(shown.measure).toEqual(report.measure);
            // As another workstation reads it in a shared directory.
            expect(parseJournal(journalOf(plex, report.operation.id), report.operation.id)).toMatchObject({ ok: true });
        }));

    it("measures as many failed calls as there are, and for as long, where it does not drain", () =>
        inVirtualSysplex({ ...two, pace: 4 }, async (plex) => {
            const report = await operateHere(plex, ["drill", "--lpars", "lpar2", "--no-drain", ...briefly]);
            const drill = drillOf(report);
            const own = failedAt(plex, "LPAR1");
            const ownSeconds = ((own.at(-1)?.startedAtMs ?? 0) - (own[0]?.startedAtMs ?? 0)) / 1_000;
            expect(own.length).toBeGreaterThan(5);
            expect(drill.failedCalls).toBe(own.length);
            expect(Math.abs((drill.recoverySeconds ?? 0) - ownSeconds)).toBeLessThan(ownSeconds / 10);
            // It was not foreseen that none fails: nothing is worse than foreseen.
            expect(drill).toMatchObject({ surprises: [], foreseen: { failedCalls: { value: null } } });
            expect(report).toMatchObject({ outcome: "DONE", rc: 0 });
        }));

    it("foresees and measures in the single service that nothing is lost", () =>
        inVirtualSysplex({ ...two, layout: "single-service" }, async (plex) => {
            const report = await operateHere(plex, ["drill", "--lpars", "lpar2", ...briefly]);
            expect(report).toMatchObject({ outcome: "DONE", rc: 0, leftovers: [] });
            const { foreseen, ...drill } = drillOf(report);
            expect(drill).toMatchObject({ failedCalls: 0, cacheKey: "HOLDS", logout: "HOLDS", surprises: [] });
            expect(foreseen).toMatchObject({ cacheKey: { value: "HOLDS" }, logout: { value: "HOLDS" } });
        }));
});
