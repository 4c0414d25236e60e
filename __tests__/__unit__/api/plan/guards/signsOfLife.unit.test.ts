// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../../../src/api/health/state/decideInstances";
import type { LeaseSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { unknownSystem } from "../../../../../src/api/model/sysplex";
import { signsOfLife, strangersSignsOfLife } from "../../../../../src/api/plan/guards/signsOfLife";
import { buildDecided } from "../../../../support/worlds/buildDecided";
import { buildRegistry, buildSnapshot, entriesOf, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";

const host = "lpar2.example.com";
const refusing = { job: "absent", gateway: "refused" } as const;
const stopped = buildDecided(2, "STOPPED", refusing);
const gone = buildDecided(2, "SYSTEM-DOWN", refusing);

function lease(entryId: string, value: number | "gone" | null): LeaseSighting {
    const found =
        value === null
            ? unseen("denied")
            : seen(value === "gone" ? value : { remainingSeconds: value, verdict: value < 0 ? "run-out" : "alive" });
    return { entryId, lease: found } as LeaseSighting;
}

function withLeases(...leases: readonly LeaseSighting[]): Snapshot {
    return buildSnapshot(undefined, { leases });
}

const hidden = (decided: DecidedInstance): DecidedInstance => ({
    ...decided,
    sighting: { ...decided.sighting, activeJob: unseen("denied") },
});

describe("signsOfLife", () => {
    it.each<[string, DecidedInstance, readonly string[]]>([
        ["is stopped", stopped, []],
        ["is out of the sysplex", gone, []],
        [
            "has an active job",
            buildDecided(2, "UNREACHABLE", { ...refusing, job: "active" }),
            ["its launcher job ZWE1SV is active on LPAR2"],
        ],
        [
            "has a job that was not seen",
            hidden(buildDecided(2, "UNKNOWN", { ...refusing, job: "unknown" })),
            ["its launcher job could not be seen: it was denied"],
        ],
        [
            "has a job of which nothing was answered",
            buildDecided(2, "UNKNOWN", { ...refusing, job: "unknown" }),
            ["its launcher job could not be seen: no answer"],
        ],
        [
            "left address spaces behind",
            { ...buildDecided(2, "ORPHANED", refusing), reason: "its address spaces still run" },
            ["it is ORPHANED: its address spaces still run"],
        ],
        ["has a silent gateway", buildDecided(2, "STOPPED", { ...refusing, gateway: "no-answer" }), []],
        ["has no gateway", buildDecided(2, "STOPPED", { ...refusing, gateway: "not-configured" }), []],
        [
            "has a gateway that answers",
            buildDecided(2, "STOPPED", { ...refusing, gateway: "protected" }),
            ["its gateway answers"],
        ],
    ])("of an instance that %s", (_, decided, signs) => {
        expect(signsOfLife(withLeases(), decided)).toEqual(signs);
    });

    it.each<[string, LeaseSighting, readonly string[]]>([
        ["with 55 s left", lease(`${host}:zaas:7558`, 55), []],
        [
            "that was renewed within the last half minute",
            lease("LPAR2.example.com:zaas:7558", 70.2),
            ["LPAR2.example.com:zaas:7558 sent a heartbeat within the last 30 seconds; try again in 16 s"],
        ],
        [
            "of a static definition",
            lease(`STATIC-${host}:zosmf:443`, 56),
            [`STATIC-${host}:zosmf:443 sent a heartbeat within the last 30 seconds; try again in 1 s`],
        ],
        ["of another host", lease("lpar1.example.com:zaas:7558", 80), []],
        ["that is gone", lease(`${host}:zaas:7558`, "gone"), []],
        ["that could not be seen", lease(`${host}:zaas:7558`, null), []],
    ])("of a lease %s", (_, one, signs) => {
        expect(signsOfLife(withLeases(one), stopped)).toEqual(signs);
    });
});

describe("strangersSignsOfLife", () => {
    const [zaas] = entriesOf([buildInstance(2)]).filter(({ app }) => app === "ZAAS");
    const listed = zaas === undefined ? [] : [zaas];
    const listing = (...leases: readonly LeaseSighting[]): Snapshot =>
        buildSnapshot(undefined, {
            registries: [buildRegistry("lpar1", listed), buildRegistry("lpar3", listed)],
            leases,
        });
    const hasTimeLeft = [`the lease of ${host}:zaas:7558 has not run out, or could not be seen`];

    it.each<[string, Snapshot, readonly string[]]>([
        ["has run out", listing(lease(`${host}:zaas:7558`, -1)), []],
        ["has time left", listing(lease(`${host}:zaas:7558`, 5)), hasTimeLeft],
        ["was not seen", listing(), hasTimeLeft],
    ])("of a host whose lease %s", (_, snapshot, signs) => {
        expect(strangersSignsOfLife(snapshot, gone)).toEqual(signs);
    });

    it("are the system that is not proven to be gone, and the system that is not known", () => {
        const snapshot = listing(lease(`${host}:zaas:7558`, -1));
        const there = { ...stopped, reason: "its launcher job is not active" };
        expect(strangersSignsOfLife(snapshot, there)).toEqual([
            "LPAR2 is not proven to be gone (STOPPED: its launcher job is not active), and its job name is not known: define it in haInstances, then evict it with --lpars",
        ]);
        const nowhere = buildDecided(2, "SYSTEM-DOWN", refusing, { systemName: unknownSystem });
        expect(strangersSignsOfLife(snapshot, nowhere)).toEqual([
            "no registration shows on which system it ran, so there is no proof that it is gone",
        ]);
    });
});
