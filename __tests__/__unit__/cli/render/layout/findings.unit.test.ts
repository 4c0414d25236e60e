// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderFindings } from "../../../../../src/cli/render/layout/findings";
import { plainStyle } from "../../../../../src/cli/render/layout/style";
import type { Finding } from "../../../../../src/index";

function findingOf(number: number, changes: Partial<Finding> = {}): Finding {
    return {
        id: "HA-STC01",
        slug: "task-not-running",
        severity: "WARNING",
        instance: `lpar${number}`,
        system: `LPAR${number}`,
        seen: `lpar${number} does not run on LPAR${number}.`,
        means: "It costs.",
        next: `zowe ha start lpar${number}`,
        evidence: [],
        consequences: [],
        ...changes,
    };
}

describe("renderFindings", () => {
    it("shows once what differs only in the place, and what follows from any of them", () => {
        const follower = (id: string): Finding => findingOf(1, { id });
        const findings = [
            findingOf(1, { consequences: [follower("HA-GW01")] }),
            findingOf(2, { consequences: [follower("HA-CCH01"), follower("HA-GW01")] }),
        ];
        expect(renderFindings(findings, plainStyle)).toEqual([
            "  HA-STC01  lpar1 does not run on LPAR1. It costs. The same for lpar2.",
            "            next: zowe ha start lpar1",
            "            follows from it: HA-GW01, HA-CCH01",
        ]);
    });

    it("shows once what has one next step for all of them", () => {
        const next = "zowe ha start lpar1; then zowe ha start lpar2";
        const lines = renderFindings([findingOf(1, { next }), findingOf(2, { next })], plainStyle);
        expect(lines).toEqual([
            "  HA-STC01  lpar1 does not run on LPAR1. It costs. The same for lpar2.",
            `            next: ${next}`,
        ]);
    });

    it.each<[string, Partial<Finding>]>([
        ["the check", { id: "HA-STC02" }],
        ["the severity", { severity: "CRITICAL" }],
        ["what it means", { means: "It costs more." }],
        ["the word that only contains a name", { seen: "lpar2-11054 does not run on LPAR2." }],
    ])("separates what differs in %s", (_what, changes) => {
        const lines = renderFindings([findingOf(1), findingOf(2, changes)], plainStyle);
        expect(lines.join(" ")).not.toContain("The same for");
        expect(lines.filter((line) => line.includes("HA-STC"))).toHaveLength(2);
    });

    it("breaks a long list of what follows", () => {
        const consequences = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => findingOf(1, { id: `HA-CCH0${number}` }));
        const lines = renderFindings([findingOf(1, { consequences })], plainStyle);
        lines.forEach((line) => expect(line.length).toBeLessThanOrEqual(plainStyle.width));
    });

    it("names the first line of log that proves it, in one line of the screen", () => {
        const line = {
            system: "LPAR2",
            job: "ZWE1SV(STC02724)",
            file: "SYSPRINT" as const,
            record: 42,
            text: `ZWEL0004I \u001b[2J${"x".repeat(100)}`,
        };
        const shown = renderFindings([findingOf(1, { evidence: [line, { ...line, record: 43 }] })], plainStyle);
        const log = shown.filter((one) => one.includes("log: "));
        expect(log).toEqual([
            expect.stringMatching(/^ {12}log: LPAR2 STC02724 SYSPRINT 42: ZWEL0004I \?\[2Jx+\.\.\.$/),
        ]);
        expect(log[0]?.length).toBeLessThanOrEqual(plainStyle.width);
        expect(renderFindings([findingOf(1)], plainStyle).join()).not.toContain("log: ");
    });
});
