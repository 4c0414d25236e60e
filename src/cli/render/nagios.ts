// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, StatusReport } from "../../index";
import { harmless } from "./layout/harmless";
import { monitoringStates } from "./layout/monitoringState";
import { counted } from "./layout/counted";

/** What a plug-in of Nagios or Icinga prints, and the return code that it ends with. */
export interface NagiosResult {
    readonly line: string;
    readonly exitCode: 0 | 1 | 2 | 3;
}

/** Longer words are cut: notifications show this line. */
const wordsAtMost = 400;

export function renderStatusNagios(report: StatusReport): NagiosResult {
    const { verdict, ready, expected, tolerance, instances } = report;
    const parts = [
        ...(verdict === "DENIED" ? ["access denied"] : []),
        ...(expected === 0 ? [] : [`${ready} of ${expected} ready, ${losses(tolerance.proven)}`]),
        ...findingWords(report),
        ...unseenWords(report),
    ];
    const latencies = instances.flatMap(({ id, gateway }) =>
        gateway === null || gateway.latencyMs === null ? [] : [`'${id}_latency'=${gateway.latencyMs / 1_000}s;;;0`],
    );
    return result(verdict, parts, expected === 0 ? [] : [`ready=${ready};;;0;${expected}`, ...latencies]);
}

function findingWords({ findings: [worst, ...others] }: StatusReport): readonly string[] {
    const more = others.length === 0 ? "" : `; ${counted(others.length, "more finding")}`;
    return worst === undefined ? [] : [`${worst.id} ${worst.seen}${more}`];
}

/** What is missing decides only if nothing is known. */
function unseenWords({ verdict, missing: [first] }: StatusReport): readonly string[] {
    const isUntold = monitoringStates[verdict].code === 3;
    return isUntold && first !== undefined ? [`not seen: ${first.what}: ${first.why}`] : [];
}

export function renderCheckNagios(report: CheckReport): NagiosResult {
    const { verdict, summary, results } = report;
    const roots = results.filter(({ causedBy }) => causedBy === null);
    const worst = ["FAIL", "WARN", "UNKNOWN"]
        .map((outcome) => roots.find((one) => one.outcome === outcome))
        .find((one) => one !== undefined);
    const { passed, warnings, failed, unknown } = summary;
    const parts = [
        ...(verdict === "DENIED" ? ["access denied"] : []),
        `${failed} failed, ${counted(warnings, "warning")}, ${unknown} unknown, ${passed} passed`,
        ...(worst === undefined ? [] : [`${worst.id} ${worst.measured}`]),
    ];
    return result(
        verdict,
        parts,
        Object.entries(summary).map(([name, value]) => `${name}=${value};;;0`),
    );
}

/** Nothing was judged: the reason, and return code 3, because Nagios would treat the 1 of Zowe CLI as a warning. */
export function unknownNagios(reason: string): NagiosResult {
    return result("UNKNOWN", [reason], []);
}

function result(
    verdict: StatusReport["verdict"],
    parts: readonly string[],
    performance: readonly string[],
): NagiosResult {
    const { word, code } = monitoringStates[verdict];
    const data = performance.length === 0 ? "" : ` | ${performance.join(" ")}`;
    return { line: `ZOWE ${word} - ${oneLine(parts.join("; "))}${data}`, exitCode: code };
}

/** A bar begins the performance data, and a second line is another field. */
function oneLine(text: string): string {
    const line = harmless(text).replace(/\s+/g, " ").replaceAll("|", "/").trim();
    return line.length > wordsAtMost ? `${line.slice(0, wordsAtMost - 3)}...` : line;
}

function losses(count: number): string {
    return count === 0 ? "no more systems can be lost" : `${counted(count, "more system")} can be lost`;
}
