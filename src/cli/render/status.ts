// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceStatus, StatusReport } from "../../index";
import { columns, fill } from "./layout/columns";
import { harmlessLine } from "./layout/harmless";
import { renderFindings } from "./layout/findings";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";
import { agoWords, dayAndMinute, dayAndTime } from "./layout/timeWords";
import { stateTones, verdictTones } from "./layout/tones";
import { counted } from "./layout/counted";
import { renderMuted } from "./proving/mutes";

/** One screen of truth. Healthy is short; otherwise the worst comes first. */
export function renderStatus(report: StatusReport, style: Style, isWide: boolean): string {
    const findings = renderFindings(report.findings, style);
    const missing = renderMissing(report.missing, style);
    const remembered = renderRemembered(report, style);
    const muted = renderMuted(report, style);
    return [
        headline(report, style),
        "",
        ...(report.instances.length === 0 ? [] : [...instanceTable(report, style, isWide), ""]),
        verdictLine(report, style),
        ...(report.operations.length > 0 ? ["", ...renderUnderWay(report, style)] : []),
        ...(findings.length > 0 ? ["", ...findings] : []),
        ...(muted.length > 0 ? ["", ...muted] : []),
        ...(missing.length > 0 || remembered.length > 0 ? ["", ...remembered, ...missing] : []),
    ].join("\n");
}

/** `restart by USER1 at WS7 since 02:11: stopping lpar2`. */
function renderUnderWay({ operations, generatedAt }: StatusReport, style: Style): string[] {
    return operations.flatMap(({ id, kind, by, since, targets, doing, expired }) => {
        const of = targets.length === 0 ? "" : ` of ${targets.join(", ")}`;
        const now = doing === null ? "" : `: ${doing}`;
        const gone = expired ? "; its program is gone or makes no progress" : "";
        const from = since.slice(0, 10) === generatedAt.slice(0, 10) ? since.slice(11, 16) : dayAndMinute(since);
        const words = `${kind.toLowerCase()}${of} by ${by.user} at ${by.host} since ${from}${now}${gone} (${id})`;
        return fill(words, style.width, "            ", "  running   ");
    });
}

/** An earlier result is shown with its age: it does not prove the current state. */
function renderRemembered({ rememberedCache, generatedAt }: StatusReport, style: Style): string[] {
    if (rememberedCache === null) {
        return [];
    }
    const { outcome, by, at } = rememberedCache;
    const store = outcome === "ONE-STORE" ? "are one store" : "are several stores";
    const how = by === "VERIFY" ? "verified" : "seen";
    const words = `the Caching Services ${store}, ${how} ${agoWords(at, generatedAt)} (zowe ha cache ${by.toLowerCase()})`;
    return fill(words, style.width, "            ", "  earlier   ");
}

/** The facts that could not be seen, once for each reason. */
function renderMissing(missing: StatusReport["missing"], style: Style): string[] {
    const reasons = [...new Set(missing.map(({ why }) => why))];
    return reasons.flatMap((why) => {
        const what = missing.filter((one) => one.why === why).map((one) => one.what);
        return fill(`${what.join(", ")}: ${why}`, style.width, "            ", "  not seen  ");
    });
}

function headline({ deployment, instances, generatedAt, expected }: StatusReport, style: Style): string {
    const versions = [...new Set(instances.map(({ version }) => version).filter((version) => version !== null))];
    const name = harmlessLine(deployment.sysplex ?? deployment.profile);
    const version = versions.length > 0 ? harmlessLine(`Zowe ${versions.join(" and ")}`) : null;
    const time = dayAndTime(generatedAt);
    const parts = [style.paint(name, "strong"), expected === 0 ? null : counted(expected, "instance"), version, time];
    return parts.filter((part) => part !== null).join("   ");
}

/** The wide columns, or where the terminal has no room for them the same facts below each row. */
function instanceTable({ instances }: StatusReport, style: Style, isWide: boolean): string[] {
    const wide = isWide ? rowsOf(instances, style, true) : [];
    const isFit = wide.flat().every((line) => line.length <= style.width);
    const [top = [], ...lines] = isWide && isFit ? wide : rowsOf(instances, style, false);
    const rows = instances.map((instance, index) => {
        const [first = "", ...more] = lines[index] ?? [];
        const below = isFit ? [] : fill(labelled(instance), style.width, "    ");
        return [paintState(first, instance, style), ...more, ...below];
    });
    return headed([top, ...rows], style);
}

function rowsOf(instances: StatusReport["instances"], style: Style, isWide: boolean): string[][] {
    const heading = ["INSTANCE", "SYSTEM", "STATE", "GATEWAY", "REGISTERED", ...(isWide ? wideNames : []), "NOTE"];
    return columns([heading, ...instances.map((instance) => row(instance, isWide))], style.width);
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

const wideNames = ["JOB", "HOSTNAME", "VERSION", "SINCE"] as const;

/** These lines have no heading. */
function labelled(instance: InstanceStatus): string {
    const cells = wideCells(instance);
    return wideNames.map((name, index) => `${name.toLowerCase()} ${cells[index] ?? "-"}`).join(", ");
}

function wideCells({ job, hostname, version, since }: InstanceStatus): string[] {
    const jobWords = job === null ? "-" : `${job.name} ${job.id} ${job.owner}`;
    return [jobWords, hostname, version ?? "-", since?.slice(0, 19) ?? "-"];
}

function note({ state, reason }: InstanceStatus): string {
    return state === "READY" && reason === "ready" ? "" : reason;
}

/** Painted after the columns are set, so that color takes no room. */
function paintState(line: string, { state }: InstanceStatus, style: Style): string {
    return line.replace(` ${state} `, ` ${style.paint(state, stateTones[state])} `);
}

function verdictLine(report: StatusReport, style: Style): string {
    const { verdict, ready, expected, tolerance } = report;
    if (expected === 0) {
        return `${style.paint(verdict, verdictTones[verdict])}  the instances are not known`;
    }
    return `${style.paint(verdict, verdictTones[verdict])}  ${ready} of ${expected} ready; ${toleranceWords(tolerance)}`;
}

/** How many more systems can be lost; the systems that were not seen are a second number. */
export function toleranceWords({ proven, possible }: StatusReport["tolerance"]): string {
    const systems = proven === 1 ? "1 more system" : `${proven} more systems`;
    const perhaps = possible > proven ? ` (${possible} if the systems that were not seen are healthy)` : "";
    return `${proven === 0 ? "no more systems" : systems} can be lost${perhaps}`;
}
