// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { askMembers } from "../../../../../src/api/probe/questions/members";
import type { Asking } from "../../../../../src/api/probe/questions/asking";
import { withFound } from "../../../../../src/api/probe/questions/withFound";
import { buildSnapshot, seen, unseen } from "../../../../support/worlds/buildSnapshot";

const blind = buildSnapshot(undefined, { members: unseen(), sysplexName: null });

describe("withFound", () => {
    it("puts the answers for the sysplex and for an instance where the looks of status put them", () => {
        const cacheHealth = seen({ verdict: "up" as const, members: ["a"], initialHosts: null });
        const snapshot = withFound(blind, {
            members: seen({ sysplexName: "PLEX1", members: [{ name: "LPAR1", status: "ACTIVE", isActive: true }] }),
            caches: [{ instanceId: "lpar2", seen: { cacheHealth, cacheStorage: seen("infinispan") } }],
            names: [],
        });
        expect(snapshot).toMatchObject({ sysplexName: "PLEX1", members: { value: [{ name: "LPAR1" }] } });
        expect(snapshot.instances.map((one) => one.cacheStorage?.seen)).toEqual([undefined, true]);
        expect(snapshot.instances[1]?.cacheHealth).toBe(cacheHealth);
        expect(snapshot.answers).toEqual({ names: [] });
    });

    it("reports why the members were not seen, and leaves alone what was seen earlier", () => {
        expect(withFound(blind, { members: unseen("denied") }).members).toMatchObject({ reason: "denied" });
        expect(withFound(buildSnapshot(), { members: null }).members.seen).toBe(true);
    });
});

describe("askMembers", () => {
    it("sends no second D XCF if the looks of status have seen the answer", async () => {
        expect(await askMembers({ snapshot: buildSnapshot() } as Asking)).toBeNull();
    });
});
