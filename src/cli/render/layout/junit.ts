// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../../index";

/**
 * JUnit XML, as pipelines read it: an area is a suite, a check of one instance or system a case. A warning is not a failure there;
 * UNKNOWN is an error.
 */
export function renderJunit(report: CheckReport): string {
    const areas = [...new Set(report.results.map(({ area }) => area))];
    const totals = countsOf(report.results);
    const time = (report.durationMs / 1_000).toFixed(3);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="zowe ha check ${escaped(report.deployment.profile)}" ${totals} time="${time}">`,
        ...areas.flatMap((area) => suite(area, report)),
        "</testsuites>",
        "",
    ].join("\n");
}

function suite(area: string, { results, generatedAt }: CheckReport): readonly string[] {
    const own = results.filter((result) => result.area === area);
    return [
        `  <testsuite name="${escaped(area)}" ${countsOf(own)} timestamp="${generatedAt.slice(0, 19)}">`,
        ...own.flatMap(testCase),
        "  </testsuite>",
    ];
}

/** Of the cases that are in it: the summary counts those of instances that were not selected, too. */
function countsOf(results: readonly CheckResult[]): string {
    const count = (outcome: CheckResult["outcome"]): number =>
        results.filter((result) => result.outcome === outcome).length;
    return `tests="${results.length}" failures="${count("FAIL")}" errors="${count("UNKNOWN")}" skipped="${count("SKIP")}"`;
}

function testCase(result: CheckResult): readonly string[] {
    const { id, slug, scope, area } = result;
    const where = scope.instance ?? scope.system ?? "sysplex";
    const open = `    <testcase classname="zowe-ha.${escaped(area)}" name="${escaped(`${id} ${slug} (${where})`)}"`;
    const inner = detail(result);
    return inner === null ? [`${open}/>`] : [`${open}>`, inner, "    </testcase>"];
}

function detail({ outcome, measured, impact, remedy }: CheckResult): string | null {
    const text = escaped(
        [measured, impact, remedy === null ? null : `next: ${remedy}`].filter((part) => part !== null).join("\n"),
    );
    const message = `message="${escaped(measured)}"`;
    switch (outcome) {
        case "FAIL":
            return `      <failure ${message} type="CRITICAL">${text}</failure>`;
        case "UNKNOWN":
            return `      <error ${message} type="UNKNOWN">${text}</error>`;
        case "SKIP":
            return `      <skipped ${message}/>`;
        case "WARN":
            return `      <system-out>WARNING ${text}</system-out>`;
        case "PASS":
            return null;
    }
}

/** XML 1.0 does not allow control characters, even if a system sent them. */
function escaped(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
}
