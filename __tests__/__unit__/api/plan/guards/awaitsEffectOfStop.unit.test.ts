// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../../../src/api/model/status";
import type { SentStop } from "../../../../../src/api/model/seen/snapshot";
import { awaitsEffectOfStop } from "../../../../../src/api/plan/guards/awaitsEffectOfStop";
import { view } from "../../../../support/worlds/planWorld";

function awaits(stop: Partial<SentStop>, state: InstanceState = "READY", secondsAgo = 14): boolean {
    const looked = view([state, "READY"]);
    const at = new Date(looked.snapshot.takenAt.getTime() - secondsAgo * 1_000).toISOString();
    const stops = [{ instanceId: "lpar1", jobId: "STC00001", at, ...stop }];
    const journal = { ...looked.snapshot.journal, stops };
    return awaitsEffectOfStop({ ...looked, snapshot: { ...looked.snapshot, journal } }, ["lpar1"]);
}

describe("awaitsEffectOfStop", () => {
    it.each<[string, boolean, boolean]>([
        ["of a P 14 seconds ago", awaits({}), true],
        ["of a P 15 seconds ago", awaits({}, "READY", 15), false],
        ["whose effect is visible", awaits({}, "STOPPING"), false],
        ["whose job has ended", awaits({}, "STOPPED"), false],
        ["that was sent to an earlier job", awaits({ jobId: "STC00099" }), false],
        ["that was sent to a job that was not seen", awaits({ jobId: null }), false],
        ["of another instance", awaits({ instanceId: "lpar2", jobId: "STC00002" }), false],
    ])("of a stop %s", (_, found, expected) => {
        expect(found).toBe(expected);
    });

    it("has nothing to wait for where the journal holds no stop", () => {
        expect(awaitsEffectOfStop(view(["READY"]), ["lpar1"])).toBe(false);
    });
});
