// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Announcement } from "../../../src/api/model/operation/announcement";

/** An announcement of USER1 at WS7, made at the beginning of the fake clock. */
export function announcementOf(changes: Partial<Announcement> = {}): Announcement {
    return {
        operationId: "restart-20261122-020000-0001",
        operation: "RESTART",
        by: { user: "USER1", host: "WS7", pid: 4711 },
        deployment: "lpar1@LPAR1/lpar1:7554 lpar2@LPAR2/lpar2:7554",
        phase: "announced",
        targets: ["lpar1"],
        doing: null,
        since: "2026-11-22T02:00:00.000Z",
        expires: "2026-11-22T02:01:00.000Z",
        ...changes,
    };
}
