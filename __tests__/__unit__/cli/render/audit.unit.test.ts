// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { auditSections } from "../../../../src/cli/render/audit/auditSections";
import { renderAuditMarkdown } from "../../../../src/cli/render/audit/auditMarkdown";
import { buildAudit } from "../../../support/worlds/buildAudit";
import { buildDrilled } from "../../../support/worlds/buildMeasured";

describe("renderAuditMarkdown", () => {
    const text = renderAuditMarkdown(buildAudit());

    it("has the figures of a drill beside what was foreseen, and what each instance answered", () => {
        for (const fact of [
            "| failed calls | 2 of 18 | - |",
            "| cache key | kept | - |",
            "| lpar1 | - | kept | - |",
            "| lpar2 | - | - | forgotten |",
            "- lpar2 was down from 02:16:07Z to 02:18:07Z: 120 s.",
        ]) {
            expect(text).toContain(fact);
        }
    });

    it("has no line of time for a drill that took nothing down, and one to the end without a return", () => {
        const linesOf = (drilled: ReturnType<typeof buildDrilled>) =>
            auditSections(buildAudit({ operations: [drilled] }))
                .flatMap(({ blocks }) => blocks)
                .flatMap((block) => (block.kind === "strips" ? block.strips : []))
                .filter(({ label }) => label === "lpar2");
        expect(linesOf(buildDrilled({ downAt: null, readyAt: null, downSeconds: null }))).toEqual([]);
        const [open] = linesOf(buildDrilled({ readyAt: null, downSeconds: null }));
        expect(open?.words).toBe("not READY at the end");
        expect(open?.stretches.map(({ failures }) => failures)).toEqual([
            ...Array.from({ length: 24 }, () => 0),
            ...Array.from({ length: 96 }, () => 1),
        ]);
    });

    it("has every section, each with a fact of the report", () => {
        const headings = auditSections(buildAudit()).map(({ heading }) => `## ${heading}`);
        expect(text.split("\n").filter((line) => line.startsWith("## "))).toEqual(headings);
        for (const fact of [
            "| Does Zowe serve now? | DEGRADED | 1 of 2 instances ready; no more systems can be lost (1 if the systems that were not seen are healthy) |",
            "| HA-REG08 | lpar2 | maintenance | ADA@ws7 | 2026-11-29 02:14 UTC |",
            "| lpar2 | LPAR2 | STOPPED | no |",
            "- the console of LPAR2: its z/OSMF does not answer",
            "| The LPARs share a file system | met, with a warning | lpar2: no AUTOMOVE |",
            "| HA-FS04 a-check | sysplex | WARN | HA-FS04 was seen | set AUTOMOVE |",
            "| system:LPAR1 | LOST | - | - |",
            "- system:LPAR1: Logouts are lost.",
            "| lpar1 | Old | gateway, discovery | 0A1B | 2026-11-20 | expired 2 days ago |",
            "| lpar2 | LPAR2 | not known | UNKNOWN | not seen |",
            "they were one store",
            "Single sign-on was not measured",
            "| entry | 9 | 2 | 3 s at 02:14:07Z | no |",
            "| restart-20261122-021407-3f9a | 2026-11-22 02:14 | ADA@ws7 |",
            `| SHA-256 of the raw data | ${"0".repeat(64)} |`,
        ]) {
            expect(text).toContain(fact);
        }
    });

    it("lets no text of a system become markup or end a cell", () => {
        const { status } = buildAudit().data;
        const [first] = status.instances;
        const reason = "a | b\n# c <script> `d` \u001b[31m";
        const instances = first === undefined ? [] : [{ ...first, reason }];
        const hostile = renderAuditMarkdown(buildAudit({ status: { ...status, instances } }));
        expect(hostile).toContain("| a \\| b \\# c \\<script\\> \\`d\\` ?\\[31m |");
    });

    it("states what is missing if nothing was seen", () => {
        const { status, check } = buildAudit().data;
        const nothing = renderAuditMarkdown(
            buildAudit({
                status: { ...status, expected: 0, instances: [], muted: [], rememberedCache: null },
                check: { ...check, results: [], muted: [] },
                certificates: [],
                caches: [],
                operations: [],
            }),
        );
        for (const words of [
            "| Does Zowe serve now? | DEGRADED | the console of LPAR2 was not seen: its z/OSMF does not answer |",
            "No instance is known.",
            "No check found a problem.",
            "No certificate was seen.",
            "No Caching Service is configured, or none is known.",
            "In no operation of this report were calls measured.",
            "No operation on this sysplex is in the journal.",
        ]) {
            expect(nothing).toContain(words);
        }
    });
});
