// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeInstance } from "../../../../../simulator/apiml/registry/instanceDescription";
import type { InstanceStatus } from "../../../../../simulator/apiml/registry/lease";
import { isExpired, newLease, renew, statusOf } from "../../../../../simulator/apiml/registry/lease";
import { nodeNamed, settingsWith } from "../apimlPair";

const instance = describeInstance(nodeNamed("lpar1"), "zaas", 7558, settingsWith());

describe("statusOf", () => {
    it.each<[InstanceStatus, InstanceStatus | null, InstanceStatus]>([
        ["UP", null, "UP"],
        ["UP", "OUT_OF_SERVICE", "OUT_OF_SERVICE"],
        ["DOWN", null, "DOWN"],
        ["DOWN", "OUT_OF_SERVICE", "DOWN"],
        ["UNKNOWN", null, "UNKNOWN"],
    ])("of one that reports %s under the override %s is %s", (declared, override, status) => {
        expect(statusOf({ ...newLease(instance, declared, 0, undefined), override })).toBe(status);
    });
});

describe("isExpired", () => {
    it("waits twice the lease after the last heartbeat, and once after a registration alone", () => {
        const lease = newLease(instance, "UP", 0, undefined);
        expect([90_000, 90_001].map((now) => isExpired(lease, now))).toEqual([false, true]);
        renew(lease, 0);
        expect([180_000, 180_001].map((now) => isExpired(lease, now))).toEqual([false, true]);
    });

    it("never comes for a permanent registration", () => {
        expect(isExpired(newLease(instance, "UP", 0, undefined, true), 1e12)).toBe(false);
    });
});
