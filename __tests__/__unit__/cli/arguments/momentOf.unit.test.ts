// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { momentOf } from "../../../../src/cli/arguments/momentOf";

const now = new Date("2026-11-30T12:00:00Z");

describe("momentOf", () => {
    it.each([
        ["30m", { agoMs: 1_800_000 }],
        ["2h", { agoMs: 7_200_000 }],
        ["1d", { agoMs: 86_400_000 }],
        ["02:14", new Date("2026-11-30T02:14:00Z")],
        ["23:59", new Date("2026-11-29T23:59:00Z")],
        ["2026-11-29", new Date("2026-11-29T00:00:00Z")],
        ["2026-11-29T02:14", new Date("2026-11-29T02:14:00Z")],
        ["2026-11-29 02:14:07Z", new Date("2026-11-29T02:14:07Z")],
        ["2026-11-29T02:14+01:00", new Date("2026-11-29T01:14:00Z")],
        [undefined, null],
    ])("reads %s", (text, moment) => {
        expect(momentOf(text, "since", now)).toEqual(moment);
    });

    it.each(["", "yesterday", "30", "02:14 CET", "2026-11-29T02:14 Europe/Paris", "2026-13-40", "25:00"])(
        "refuses %s, and shows the forms",
        (text) => {
            expect(() => momentOf(text, "since", now)).toThrow(/--since: .*is not a time.*02:14\+01:00/s);
        },
    );
});
