// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { doingWords, heldWords } from "../../../../../src/api/plan/exclusion/announcementWords";
import type { Announcement } from "../../../../../src/api/model/operation/announcement";

const announcement: Announcement = {
    operationId: "restart-1",
    operation: "RESTART",
    by: { user: "USER1", host: "WS7", pid: 7 },
    deployment: "plex1",
    phase: "holding",
    targets: ["lpar1"],
    doing: null,
    since: "2026-11-22T02:11:40.000Z",
    expires: "2026-11-22T02:12:40.000Z",
};

describe("heldWords", () => {
    it("names the command, the user, the place and the start", () => {
        expect(heldWords(announcement)).toBe("restart by USER1 at WS7 has held this deployment since 02:11 UTC");
        expect(heldWords({ ...announcement, phase: "announced" })).toMatch(/ has claimed this deployment since /);
    });

    it("protects the terminal from escapes, length and a wrong time of other operations", () => {
        const by = { user: "\u001b[31mUSER1\u0007", host: "W".repeat(500), pid: 7 };
        const words = heldWords({ ...announcement, by, since: "\u001b[2J" });
        expect(words).toMatch(/^restart by USER1 at W{60} has held this deployment since an unknown time$/);
    });
});

describe("doingWords", () => {
    it("states what a step does", () => {
        expect(doingWords({ action: "STOP", instance: "lpar2" })).toBe("stopping lpar2");
    });
});
