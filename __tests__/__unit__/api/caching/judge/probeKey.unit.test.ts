// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import {
    isExpiredProbe,
    isProbe,
    isProbeOf,
    probeKey,
    probeValue,
} from "../../../../../src/api/caching/judge/probeKey";

const now = Date.parse("2026-11-22T02:00:00Z");
const entry = (key: string, value: string, createdMs: number | null = null) => ({
    key,
    value,
    createdMs,
    namespace: null,
});
const valueUntil = (expiresMs: number) => probeValue({ runId: "r1", expiresMs }, "lpar1", 1, "created");

describe("a probe", () => {
    it("is known by its key, and belongs to one run", () => {
        const key = probeKey("ab", 2, 3);
        expect([isProbe(key), isProbeOf(key, "ab"), isProbeOf(key, "a"), isProbe("zowe-ha")]).toEqual([
            true,
            true,
            false,
            false,
        ]);
        expect(key).toMatch(/^[A-Za-z0-9-]+$/);
    });

    it.each([
        ["whose time is over", entry(probeKey("r", 1, 1), valueUntil(now - 1)), true],
        ["whose run may go on", entry(probeKey("r", 1, 1), valueUntil(now + 1)), false],
        ["that is damaged and old", entry(probeKey("r", 1, 1), "{", now - 90_000_000), true],
        ["that is damaged and new", entry(probeKey("r", 1, 1), "{", now - 1_000), false],
        ["that is damaged and of no age", entry(probeKey("r", 1, 1), "{"), false],
        ["of somebody else", entry("theirs", valueUntil(now - 1)), false],
    ])("%s: expired %s", (_, probe, isExpired) => {
        expect(isExpiredProbe(probe, now)).toBe(isExpired);
    });
});
