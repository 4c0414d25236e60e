// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderCheck } from "../../../../src/cli/render/check";
import { renderJunit } from "../../../../src/cli/render/layout/junit";
import { renderMarkdown } from "../../../../src/cli/render/layout/markdown";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { CheckReport, CheckResult } from "../../../../src/index";

const result = (id: string, outcome: CheckResult["outcome"], rest: Partial<CheckResult> = {}): CheckResult => ({
    id,
    slug: "slug",
    area: "zosmf",
    severity: "WARNING",
    outcome,
    scope: { instance: null, system: null },
    measured: "what was seen",
    expected: "",
    impact: null,
    remedy: null,
    source: "",
    access: null,
    evidence: [],
    causedBy: null,
    ...rest,
});

function reportOf(...results: readonly CheckResult[]): CheckReport {
    return {
        schema: "zowe-ha/check/1",
        generatedAt: "2026-01-02T03:04:05.000Z",
        durationMs: 700,
        deployment: { sysplex: "PLEX1", profile: "plex1", layout: "services" },
        verdict: "UNKNOWN",
        exitCode: 12,
        summary: { passed: 1, warnings: 0, failed: 0, unknown: 3, skipped: 0 },
        results,
        unknownForms: [],
        muted: [],
    } as unknown as CheckReport;
}

function lines(...results: readonly CheckResult[]): readonly string[] {
    return renderCheck(reportOf(...results), plainStyle, [])
        .split("\n")
        .slice(2, -1);
}

const denied = (number: number): CheckResult =>
    result("HA-ZMF03", "UNKNOWN", {
        scope: { instance: null, system: `LPAR${number}` },
        measured: `No command through plex1.lpar${number}: z/OSMF plex1.lpar${number} (h${number}:443) answered HTTP 500.`,
        remedy: "needs TSOAUTH CONSOLE READ",
    });

describe("renderCheck", () => {
    it("shows once what every z/OSMF reported, and for which", () => {
        expect(lines(denied(1), denied(2), denied(3))).toEqual([
            "UNKNOWN",
            "  HA-ZMF03  No command through plex1.lpar1: z/OSMF plex1.lpar1 (h1:443) answered",
            "            HTTP 500. The same for LPAR2, LPAR3.",
            "            needs TSOAUTH CONSOLE READ",
            "",
        ]);
    });

    it("shows once what is the same word for word, even if it names the system of one of them", () => {
        const owned = (number: number): CheckResult =>
            result("HA-FS04", "WARN", {
                scope: { instance: `lpar${number}`, system: `LPAR${number}` },
                measured: "ZWE.ZFS is AUTOMOVE=N, its owner is LPAR1.",
            });
        expect(lines(owned(1), owned(2), owned(3))).toEqual([
            "WARN",
            "  HA-FS04   ZWE.ZFS is AUTOMOVE=N, its owner is LPAR1. The same for lpar2,",
            "            lpar3.",
            "",
        ]);
    });

    it("keeps apart what differs in more than the place", () => {
        const other = {
            ...denied(2),
            measured: "No command through plex1.lpar2: z/OSMF plex1.lpar2 (h2:443) is silent.",
        };
        expect(lines(denied(1), other).filter((line) => line.includes("HA-ZMF03"))).toHaveLength(2);
    });

    it("shows failures first, with the remedy, and folds under them what follows", () => {
        const cause = result("HA-NET01", "FAIL", {
            scope: { instance: "lpar1", system: null },
            remedy: "open the port",
        });
        const consequence = result("HA-CRT02", "WARN", { causedBy: { id: "HA-NET01", scope: cause.scope } });
        expect(lines(result("HA-VER01", "WARN", { measured: "two versions" }), cause, consequence)).toEqual([
            "FAIL",
            "  HA-NET01  what was seen",
            "            next: open the port",
            "            follows from it: HA-CRT02",
            "",
            "WARN",
            "  HA-VER01  two versions",
            "",
        ]);
    });

    it("asks for a bundle in its last line if a parser met a form that it does not know", () => {
        const form = {
            source: "D XCF,S,ALL",
            vantage: "z/OSMF lpar1",
            why: "IXC336I has a line that was not understood",
        };
        const last = (...unknownForms: readonly (typeof form)[]): string => {
            const text = renderCheck({ ...reportOf(result("HA-REG03", "PASS")), unknownForms }, plainStyle, []);
            return text.slice(text.indexOf("(exit code 12)") + 14).replace(/\s+/g, " ");
        };
        expect(last()).toBe("");
        const wanted = "Send a bundle: zowe ha diagnostics collect --anonymize";
        expect(last(form)).toBe(` The plug-in does not know the form of D XCF,S,ALL. ${wanted}`);
        expect(last(form, form, form)).toContain("of D XCF,S,ALL and 2 other answers. Send");
    });

    it("shows what follows from an instance that was not selected, and names that cause", () => {
        const scope = { instance: "lpar2", system: "LPAR2" };
        const follower = result("HA-REG03", "WARN", { measured: "one is left", causedBy: { id: "HA-STC05", scope } });
        expect(lines(follower)).toEqual([
            "WARN",
            "  HA-REG03  one is left",
            "            follows from HA-STC05 of lpar2",
            "",
        ]);
    });

    it("lists every access by what is known of it, on request, whatever the sentences about it state", () => {
        const access = { to: "list jobs", needs: "JESSPOOL READ" };
        const told = (outcome: CheckResult["outcome"]): CheckResult =>
            result("HA-SEC01", outcome, { access, measured: "List jobs, with a: colon", remedy: "ask" });
        const text = renderCheck(reportOf(told("PASS"), told("UNKNOWN"), told("SKIP")), plainStyle, ["operations"]);
        expect(text.split("\n").slice(-6, -2)).toEqual([
            "ACCESS",
            "  granted   To list jobs",
            "  MISSING   To list jobs: JESSPOOL READ",
            "  not tried List jobs, with a: colon",
        ]);
    });

    describe("of a selection", () => {
        const at = (instance: string): Partial<CheckResult> => ({ scope: { instance, system: null } });
        const outside = [
            result("HA-STC04", "FAIL", at("lpar2")),
            result("HA-STC04", "FAIL", at("lpar3")),
            result("HA-NET01", "WARN", at("lpar3")),
        ];
        const said =
            "outside your selection: HA-STC04 of lpar2, lpar3; HA-NET01 of lpar3. Verdict and counts are those of the whole sysplex.";

        it("names what the verdict counts and the selection hides", () => {
            const text = renderCheck(reportOf(), plainStyle, [], outside);
            expect(text.replace(/\s+/g, " ")).toContain(said);
            expect(renderMarkdown(reportOf(), outside)).toContain(said);
            expect(renderMarkdown(reportOf(), [])).not.toContain("outside");
        });

        it("counts in a JUnit report the cases that are in it", () => {
            const text = renderJunit(reportOf(result("HA-VER01", "FAIL")));
            expect(text).toMatch(/<testsuites [^>]*tests="1" failures="1" errors="0" skipped="0"/);
        });
    });
});
