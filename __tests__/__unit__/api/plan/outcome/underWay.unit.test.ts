// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import { mergeUnderWay, underWayAnnounced, underWayHere } from "../../../../../src/api/plan/outcome/underWay";
import { announcementOf } from "../../../../support/worlds/announcements";

const owner = {
    operationId: "stop-20261122-020500-00aa",
    by: { user: "USER2", host: "WS2", pid: 7 },
    since: "2026-11-22T02:05:00.000Z",
    expires: "2026-11-22T02:06:00.000Z",
};

const events = [
    {
        kind: "operation-began",
        targets: [{ id: "lpar2" }],
        plan: [
            { number: 1, action: "GATE", instance: "lpar2" },
            { number: 2, action: "STOP", instance: "lpar2" },
        ],
    },
    { kind: "step-began", number: 1 },
    { kind: "step-ended", number: 1 },
    { kind: "step-began", number: 2 },
] as unknown as readonly OperationEvent[];

const { deployment } = announcementOf();
const now = new Date("2026-11-22T02:00:30Z");

describe("underWayHere", () => {
    it("reports what the journal of the lock holder contains", () => {
        expect(underWayHere(owner, false, events)).toEqual({
            id: owner.operationId,
            kind: "STOP",
            by: { user: "USER2", host: "WS2" },
            since: owner.since,
            targets: ["lpar2"],
            doing: "stopping lpar2",
            expired: false,
        });
    });

    it("reports an operation that has written nothing yet, and none whose id is not valid", () => {
        expect(underWayHere(owner, true, [])).toMatchObject({ kind: "STOP", targets: [], doing: null, expired: true });
        expect(underWayHere({ ...owner, operationId: "x" }, false, [])).toBeNull();
    });
});

describe("underWayAnnounced", () => {
    it("reports this deployment alone, and decides by the time of the sysplex what has expired", () => {
        const announced = [
            announcementOf({ doing: "stopping lpar1" }),
            announcementOf({ operationId: "stop-20261122-015000-0002", expires: "2026-11-22T02:00:29.000Z" }),
            announcementOf({ operationId: "stop-20261122-015000-0003", deployment: "other" }),
        ];
        expect(underWayAnnounced(announced, deployment, now)).toMatchObject([
            { doing: "stopping lpar1", expired: false, by: { user: "USER1", host: "WS7" } },
            { id: "stop-20261122-015000-0002", expired: true },
        ]);
    });
});

describe("mergeUnderWay", () => {
    it("shows an operation that is also announced once, with what its own journal contains", () => {
        const here = underWayHere(owner, false, events);
        const announced = underWayAnnounced(
            [announcementOf({ operationId: owner.operationId }), announcementOf()],
            deployment,
            now,
        );
        expect(mergeUnderWay(here, announced)).toEqual([
            expect.objectContaining({ by: { user: "USER1", host: "WS7" } }),
            here,
        ]);
    });
});
