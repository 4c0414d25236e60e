// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheCalls } from "../../../../src/api/caching/cacheCalls";
import type { CacheWay } from "../../../../src/api/caching/cacheWay";
import type { TroubleKind } from "../../../../src/api/caching/judge/trouble";
import { deleteEntry, setEntry } from "../../../../src/api/caching/setEntry";
import { instance } from "../../../support/worlds/planWorld";

const way = { instance: instance(1) } as CacheWay;
const trouble = (kind: TroubleKind) => Promise.resolve({ ok: false, trouble: { kind, number: null, why: kind } });
const calls = (more: Record<string, () => unknown>): CacheCalls => more as unknown as CacheCalls;

describe("setEntry", () => {
    it.each([
        ["was answered", () => Promise.resolve({ ok: true }), true],
        ["was cut off", () => trouble("unreachable"), true],
        ["was not answered in time", () => trouble("silent"), true],
        ["was refused", () => trouble("full"), false],
    ] as const)("reports whether a write that %s may have been made", async (_, create, mayBeMade) => {
        expect(await setEntry(calls({ create }), [way], "k", "v")).toMatchObject([{ mayBeMade }]);
    });
});

describe("deleteEntry", () => {
    it("has changed nothing if the entry could not even be read", async () => {
        const read = () => trouble("unreachable");
        expect(await deleteEntry(calls({ read }), [way], "k")).toMatchObject([{ change: "FAILED", mayBeMade: false }]);
    });
});
