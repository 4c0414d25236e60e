// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";

// The lines of E-CCH-14.
const line = (text: string, level = "INFO "): string =>
    `2026-11-22 01:39:41.779 <ZWEACS1:main:17714> root ${level} ((o.i.CLUSTER)) ${text}`;
const view = line(
    "ISPN000094: Received new cluster view for channel zowe-cluster: [vm-9315|5] (2) [vm-9315, vm-14841]",
);
const lockedOut = line(
    "ISPN000136: Error executing command PutKeyValueCommand on Cache 'org.infinispan.LOCKS', writing keys [ClusteredLockKey{name=zoweInvalidatedTokenLock}]",
    "ERROR",
);
const survivor = lockedOut.replace("PutKeyValueCommand", "ReadWriteKeyCommand");
const up = line("ZWEAM000I Caching Service started in 13.963 seconds");
const merged = line(
    "ISPN000093: Received new, MERGED cluster view for channel zowe-cluster: MergeView::[vm-1|3] (2) [vm-1, vm-2], 2 subgroups: [vm-1|2] (1) [vm-1]",
);

describe("replayCachingLog", () => {
    it("returns the members of the last view", () => {
        expect(parseLauncherLog([view]).caching.members).toEqual(["vm-9315", "vm-14841"]);
        expect(parseLauncherLog([view, merged]).caching).toMatchObject({ members: ["vm-1", "vm-2"], hasMerged: true });
        expect(parseLauncherLog([up]).caching.members).toBeNull();
    });

    it("leaves out the level that Infinispan 16 adds to each name of a view", () => {
        const view16 = view.replace("(2) [vm-9315, vm-14841]", "(2) [vm-9315(v=16.0.5), vm-14841(v=16.0.5)]");
        expect(parseLauncherLog([view16]).caching.members).toEqual(["vm-9315", "vm-14841"]);
    });

    it("accepts no view that is cut", () => {
        expect(parseLauncherLog([view.slice(0, -1)]).caching.members).toBeNull();
        expect(parseLauncherLog([view.replace(", vm-14841", "")]).caching.members).toBeNull();
    });

    it("recognizes the node that is locked out, until it has started", () => {
        expect(parseLauncherLog([lockedOut])).toMatchObject({ cacheIsLockedOut: true });
        expect(parseLauncherLog([lockedOut, up])).toMatchObject({ cacheIsLockedOut: false });
    });

    it("does not mistake the survivor, whose log reports the same of reading, for the one that is locked out", () => {
        expect(parseLauncherLog([up, survivor])).toMatchObject({ cacheIsLockedOut: false });
    });

    it("recognizes a node on the files of another", () => {
        const shared = line("ISPN000660: Cache zoweCache start failed, stopping any running components", "ERROR");
        expect(parseLauncherLog([shared]).caching.isOnSharedFiles).toBe(true);
        expect(parseLauncherLog([shared, up]).caching.isOnSharedFiles).toBe(false);
    });

    it("recognizes a loss of members until they have merged", () => {
        const lost = line(
            "ISPN000314: Lost at least half of the stable members, possible split brain causing data inconsistency.",
            "WARN ",
        );
        expect(parseLauncherLog([lost]).caching.hasLostMembers).toBe(true);
        expect(parseLauncherLog([lost, merged]).caching.hasLostMembers).toBe(false);
    });
});
