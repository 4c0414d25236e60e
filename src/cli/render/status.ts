// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceStatus, StatusReport } from "../../index";
import { columns, fill } from "./columns";
import { renderFindings } from "./findings";
import type { Style, Tone } from "./style";

const stateTones: Readonly<Record<InstanceStatus["state"], Tone>> = {
    READY: "good",
    DRAINED: "warning",
    STARTING: "warning",
    STOPPING: "warning",
    DEGRADED: "warning",
    UNREACHABLE: "unknown",
    UNKNOWN: "unknown",
    STOPPED: "bad",
    ORPHANED: "bad",
    FAILED: "bad",
    "SYSTEM-DOWN": "bad",
};

const verdictTones: Readonly<Record<StatusReport["verdict"], Tone>> = {
    HEALTHY: "good",
    DEGRADED: "warning",
    UNKNOWN: "unknown",
    CRITICAL: "bad",
    DENIED: "bad",
};

/** One screen of truth. Healthy is short; otherwise the worst comes first. */
export function renderStatus(report: StatusReport, style: Style, isWide: boolean): string {
    const findings = renderFindings(report.findings, style);
    const missing = renderMissing(report.missing, style);
    return [
        headline(report, style),
        "",
        ...instanceTable(report, style, isWide),
        "",
        verdictLine(report, style),
        ...(findings.length > 0 ? ["", ...findings] : []),
        ...(missing.length > 0 ? ["", ...missing] : []),
    ].join("\n");
}

/** What could not be seen, once for each reason. */
function renderMissing(missing: StatusReport["missing"], style: Style): string[] {
    const reasons = [...new Set(missing.map(({ why }) => why))];
    return reasons.flatMap((why) => {
        const what = missing.filter((one) => one.why === why).map((one) => one.what);
        return fill(`${what.join(", ")}: ${why}`, style.width, "            ", "  not seen  ");
    });
}

function headline({ deployment, instances, generatedAt, expected }: StatusReport, style: Style): string {
    const versions = [...new Set(instances.map(({ version }) => version).filter((version) => version !== null))];
    const name = deployment.sysplex ?? deployment.profile;
    const version = versions.length > 0 ? `Zowe ${versions.join(" and ")}` : null;
    const time = `${generatedAt.slice(0, 10)} ${generatedAt.slice(11, 19)}Z`;
    const parts = [style.paint(name, "strong"), `${expected} instance${expected === 1 ? "" : "s"}`, version, time];
    return parts.filter((part) => part !== null).join("   ");
}

function instanceTable(report: StatusReport, style: Style, isWide: boolean): string[] {
    const heading = [
        "INSTANCE",
        "SYSTEM",
        "STATE",
        "GATEWAY",
        "REGISTERED",
        ...(isWide ? ["JOB", "HOSTNAME", "VERSION", "SINCE"] : []),
        "NOTE",
    ];
    const rows = report.instances.map((instance) => row(instance, isWide));
    const [top = [], ...lines] = columns([heading, ...rows], style.width);
    const painted = lines.map(([first = "", ...more], index) => [
        paintState(first, report.instances[index], style),
        ...more,
    ]);
    return [...top.map((line) => style.paint(line, "quiet")), ...painted.flat()];
}

function row(instance: InstanceStatus, isWide: boolean): string[] {
    const { registeredBy, registeredOf, gateway } = instance;
    const registered = registeredOf === 0 || gateway === null ? "-" : `${registeredBy.length} of ${registeredOf}`;
    const wide = isWide ? wideCells(instance) : [];
    return [instance.id, instance.system, instance.state, latency(instance), registered, ...wide, note(instance)];
}

function latency({ gateway }: InstanceStatus): string {
    const milliseconds = gateway?.latencyMs ?? null;
    return milliseconds === null ? "-" : `${milliseconds} ms`;
}

function wideCells({ job, hostname, version, since }: InstanceStatus): string[] {
    const jobWords = job === null ? "-" : `${job.name} ${job.id} ${job.owner}`;
    return [jobWords, hostname, version ?? "-", since?.slice(0, 19) ?? "-"];
}

function note({ state, reason }: InstanceStatus): string {
    return state === "READY" && reason === "ready" ? "" : reason;
}

/** Painted after the columns are set, so that colour takes no room. */
function paintState(line: string, instance: InstanceStatus | undefined, style: Style): string {
    return instance
        ? line.replace(` ${instance.state} `, ` ${style.paint(instance.state, stateTones[instance.state])} `)
        : line;
}

function verdictLine(report: StatusReport, style: Style): string {
    const { verdict, ready, expected, tolerance } = report;
    return `${style.paint(verdict, verdictTones[verdict])}  ${ready} of ${expected} ready, ${toleranceWords(tolerance)}`;
}

function toleranceWords({ proven, possible }: StatusReport["tolerance"]): string {
    const perhaps = possible > proven ? ` (${possible} if what was not seen is well)` : "";
    return proven === 0 ? `none may be lost${perhaps}` : `${proven} more may be lost${perhaps}`;
}
