// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { EurekaInstance } from "../../../../../src/api/model/seen/registryEntry";
import { readLease } from "../../../../../src/api/probe/parse/leaseState";

const now = Date.parse("Sun, 22 Nov 2026 02:15:32 GMT");
const date = "Sun, 22 Nov 2026 02:15:32 GMT";
const entry = (registered: number | null, renewed: number | null, duration: number | null = 90): EurekaInstance => ({
    app: "GATEWAY",
    instanceId: "lpar1:gateway:7554",
    hostName: "lpar1",
    status: "UP",
    overriddenStatus: null,
    port: 7554,
    updatedAt: null,
    dirtyAt: null,
    lease: {
        renewalIntervalSeconds: duration === null ? null : 30,
        durationSeconds: duration,
        registrationTimestamp: registered === null ? null : now + registered * 1_000,
        lastRenewalTimestamp: renewed === null ? null : now + renewed * 1_000,
    },
    systemName: null,
    isStatic: false,
    healthCheckUrl: null,
    isCoordinator: null,
    metadata: {},
});
const verdict = (one: EurekaInstance): unknown => {
    const lease = readLease(one, date);
    return lease.ok ? [lease.value.verdict, lease.value.remainingSeconds] : "not understood";
};

describe("readLease", () => {
    // Seconds from now (E-SEP-04).
    it.each([
        ["a heartbeat just came", -700, 90, ["live", 90]],
        ["the next heartbeat is due", -700, 60, ["live", 60]],
        ["the next heartbeat is late, but may be on its way", -700, 55, ["live", 55]],
        ["a heartbeat is missing", -700, 54, ["overdue", 54]],
        ["the lease has just run out", -700, -1, ["run-out", -1]],
        ["it has been dead for long", -700, -175, ["run-out", -175]],
        ["it has registered, and sent no heartbeat yet", -1, -1, ["new", 89]],
        ["it has registered half a minute ago", -31, -31, ["new", 59]],
        ["it has registered, and its first heartbeat is missing", -50, -50, ["overdue", 40]],
        ["it has registered, and died at once", -100, -100, ["run-out", -10]],
    ])("when %s", (_, registered, renewed, expected) => {
        expect(verdict(entry(registered, renewed))).toEqual(expected);
    });

    it("scales with the duration of the entry, and uses Eureka's own if it has none", () => {
        expect(verdict(entry(-700, 20, 40))).toEqual(["live", 20]);
        expect(verdict(entry(-700, 54, null))).toEqual(["overdue", 54]);
    });

    it("reports when it registered", () => {
        const lease = readLease(entry(-700, 80), date);
        expect(lease).toMatchObject({ ok: true, value: { ageSeconds: 700, registeredAt: new Date(now - 700_000) } });
        expect(readLease(entry(null, 80), date)).toMatchObject({
            ok: true,
            value: { ageSeconds: null, registeredAt: null },
        });
    });

    it("decides nothing without a clock, without a lease, or for an entry that never expires", () => {
        expect(readLease(entry(-700, 80), null)).toMatchObject({ ok: false });
        expect(readLease(entry(-700, 80), "yesterday")).toMatchObject({ ok: false });
        expect(readLease(entry(-700, null), date)).toMatchObject({ ok: false });
        expect(readLease({ ...entry(-700, -700), isStatic: true }, date)).toMatchObject({ ok: false });
        expect(readLease({ ...entry(-700, 80), lease: null }, date)).toMatchObject({ ok: false });
    });

    it("reports no instance as dead that sent a heartbeat within the duration", () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 1_000_000 }), (silent, before) => {
                expect(verdict(entry(-silent - before, 90 - silent))).not.toContain("run-out");
            }),
        );
    });
});
