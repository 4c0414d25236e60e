// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Evidence } from "../../support/wire/evidence";
import { describeRecordings } from "../../support/wire/evidence";
import type { LeaseSample } from "../../support/worlds/singleLeases";
import { leaseOfSample, toldOfSample } from "../../support/worlds/singleLeases";

const samplesOf = (evidence: Evidence, begin: string): readonly LeaseSample[] =>
    evidence
        .recordingsIn("single", begin)
        .flatMap((file) => (evidence.recordedJson(file) as { samples: LeaseSample[] }).samples);

const now = Date.parse("2026-11-30T08:00:00Z");
const leaseAt = (lastRenewalTimestamp: number, registrationTimestamp = now - 3_600_000) => ({
    renewalIntervalInSecs: 30,
    durationInSecs: 90,
    registrationTimestamp,
    lastRenewalTimestamp,
    evictionTimestamp: 0,
    serviceUpTimestamp: registrationTimestamp,
});

describe("the leases of single services (stand-ins)", () => {
    it.each([
        [75, "live"],
        [40, "overdue"],
        [-5, "run-out"],
    ])("show the own entry as permanent, and a peer with %i seconds left as %s", (left, verdict) => {
        const own = { single: leaseAt(now - 3_600_000) };
        const sample = { t: 0, at: new Date(now).toISOString(), own, peer: { single: leaseAt(now + left * 1000) } };
        expect([leaseOfSample(sample, "own"), leaseOfSample(sample, "peer")]).toEqual(["permanent", verdict]);
    });
});

describeRecordings("the leases that one registry of single services showed, every five seconds", (evidence) => {
    const frozen = samplesOf(evidence, "05b-");
    const dead = samplesOf(evidence, "08c-");

    it("never show the own entry as anything but permanent, however long ago it was renewed", () => {
        const own = [...frozen, ...dead].map((sample) => leaseOfSample(sample, "own"));
        expect(own.length).toBeGreaterThan(100);
        expect(new Set(own)).toEqual(new Set(["permanent"]));
    });

    it.each([
        ["frozen", frozen],
        ["dead", dead],
    ] as const)("show a %s peer as live, then overdue, then run out, by its single entry", (_, samples) => {
        const seen = new Set<string>();
        for (const sample of samples.filter(({ peer }) => peer.single !== undefined)) {
            const left = sample.peer.remaining_single ?? 0;
            const verdict = left < 0 ? "run-out" : left < 55 ? "overdue" : "live";
            expect([sample.t, leaseOfSample(sample, "peer")]).toEqual([sample.t, verdict]);
            seen.add(verdict);
        }
        expect(seen).toEqual(new Set(["live", "overdue", "run-out"]));
    });

    it("would be wrong by the list, which stands still: there a healthy peer has been expired for minutes", () => {
        const wrong = frozen.filter(
            ({ peer }) => (peer.remaining_single ?? 0) > 55 && (peer.remaining_in_list ?? 0) < 0,
        );
        expect(wrong.length).toBeGreaterThan(3);
    });

    it("leave the frozen one to its users: the other serves, and the state of the frozen one stays open", () => {
        const run = frozen.filter(({ peer }) => peer.single !== undefined);
        expect(new Set(run.flatMap((sample) => toldOfSample(sample, "frozen").each))).toEqual(
            new Set(["READY serves", "UNREACHABLE may serve"]),
        );
        expect(run.flatMap((sample) => toldOfSample(sample, "frozen").findings)).not.toContainEqual(
            expect.stringMatching(/CRITICAL|HA-REG/),
        );
    });

    it("do not report as harm the GATEWAY entry that a dead instance leaves, until it disappears by itself", () => {
        const told = dead.map((sample) => toldOfSample(sample, "dead"));
        expect(new Set(told.flatMap(({ each }) => each))).toEqual(new Set(["READY serves", "STOPPED does not serve"]));
        expect(new Set(told.flatMap(({ findings }) => findings))).toEqual(
            new Set(["HA-GW05 WARNING", "HA-STC01 WARNING lpar2"]),
        );
        const leftovers = told.map(({ leftover }) => leftover);
        expect(leftovers[0]).toMatch(/GATEWAY entry of lpar2 is still registered/);
        expect(leftovers.at(-1)).toBe("no GATEWAY entry is left behind");
        // Gone once, gone for good.
        expect(leftovers.lastIndexOf(leftovers[0] ?? "")).toBeLessThan(leftovers.indexOf(leftovers.at(-1) ?? ""));
    });
});
