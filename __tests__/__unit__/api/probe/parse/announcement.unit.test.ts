// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import {
    announcementText,
    longestAnnouncement,
    parseAnnouncement,
} from "../../../../../src/api/probe/parse/announcement";
import { announcementOf } from "../../../../support/worlds/announcements";

const stored = (changes: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ ...(JSON.parse(announcementText(announcementOf())) as object), ...changes });

describe("parseAnnouncement", () => {
    it("reads what was written, in full", () => {
        const announcement = announcementOf({ targets: ["lpar1", "lpar2"], doing: "stopping lpar2" });
        expect(parseAnnouncement(announcementText(announcement))).toEqual({ ok: true, value: announcement });
    });

    it.each([
        ["not JSON", "{"],
        ["a list", "[]"],
        ["nothing", "null"],
        ["without a schema", JSON.stringify(announcementOf())],
        ["an id that is a path", stored({ operationId: "../../etc/passwd" })],
        ["an unknown kind", stored({ operation: "ERASE" })],
        ["no person", stored({ by: { user: "", host: "ws", pid: 1 } })],
        ["a process id that is text", stored({ by: { user: "u", host: "ws", pid: "1" } })],
        ["an unknown phase", stored({ phase: "done" })],
        ["targets that are text", stored({ targets: "lpar1" })],
        ["a target that is a number", stored({ targets: [1] })],
        ["more targets than any deployment has", stored({ targets: Array.from({ length: 300 }, () => "a") })],
        ["an endless name", stored({ by: { user: "u".repeat(5_000), host: "ws", pid: 1 } })],
        ["a time without a zone", stored({ expires: "2026-11-22T02:12:00" })],
        ["a day that does not exist", stored({ expires: "2026-13-41T02:12:00Z" })],
        ["a step that is a number", stored({ doing: 7 })],
    ])("is not deceived by %s", (_, text) => {
        expect(parseAnnouncement(text).ok).toBe(false);
    });

    it("reports that another version wrote it", () => {
        const parsed = parseAnnouncement(stored({ schema: "zowe-ha/announcement/2" }));
        expect(parsed).toEqual({
            ok: false,
            why: "was written by another version of zowe ha (zowe-ha/announcement/2)",
        });
    });

    it("reads no more than an announcement can hold", () => {
        const parsed = parseAnnouncement(stored({ more: "x".repeat(longestAnnouncement) }));
        expect(parsed).toEqual({ ok: false, why: `is longer than ${longestAnnouncement} characters` });
    });

    it("lets no escape reach a terminal", () => {
        const by = { user: "\u001b[31mUSER1\u001b[0m", host: "ws7\u0007\r\nDONE", pid: 1 };
        const parsed = parseAnnouncement(stored({ by, doing: "\u202estopping" }));
        expect(parsed).toMatchObject({
            ok: true,
            value: { by: { user: "USER1", host: "ws7 DONE" }, doing: "stopping" },
        });
    });
});
