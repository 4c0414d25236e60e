// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readZip } from "../../../src/api/adapters/workstation/zipFile";
import { renderCheck } from "../../../src/cli/render/check";
import type { Style } from "../../../src/cli/render/layout/style";
import { renderStatus } from "../../../src/cli/render/status";
import { renderTimeline } from "../../../src/cli/render/timeline";
import type { CheckReport, StatusReport } from "../../../src/index";
import { openBundle } from "../../../src/api/library/diagnostics/openBundle";
import { check, heldLook, status, timelineFrom } from "../../../src/index";

const style: Style = { width: 100, paint: (text) => text };
const { signal } = new AbortController();

interface Reports {
    readonly takenAt: string;
    readonly status: StatusReport | null;
    readonly check: CheckReport | null;
}

/** What this version says, from the answers of an adopted bundle: a section for each command. */
export async function toldNow(file: string): Promise<readonly string[]> {
    return sectionsFrom(await replayed(file), file);
}

/**
 * What the site was told.
 * @param files of its bundle, with their reports
 */
export async function toldAtSite(files: ReadonlyMap<string, string>, file: string): Promise<readonly string[]> {
    const now = await replayed(file);
    return sectionsFrom(
        {
            takenAt: now.takenAt,
            status: asToldThen(files.get("reports/status.json"), now.status),
            check: asToldThen(files.get("reports/check.json"), now.check),
        },
        file,
    );
}

/** An older version reported fewer keys than this one shows. */
function asToldThen<T extends object>(text: string | undefined, now: T | null): T | null {
    return text === undefined || now === null ? null : { ...now, ...(JSON.parse(text) as T) };
}

async function replayed(file: string): Promise<Reports> {
    const files = await readZip(file);
    const { takenAt } = (await openBundle(file)).manifest;
    const all = { selectors: [], set: null, lpars: null };
    return {
        takenAt,
        status: files.has("answers/status.jsonl")
            ? await status((await heldLook(file, "status")).connection, { lpars: null }, signal)
            : null,
        check: files.has("answers/check.jsonl")
            ? await check((await heldLook(file, "check")).connection, all, signal)
            : null,
    };
}

async function sectionsFrom(reports: Reports, file: string): Promise<readonly string[]> {
    const timeline = await timelineFrom(file, { lpars: null, since: null, until: null });
    const timed = { generatedAt: reports.takenAt, durationMs: 0 };
    const statusReport = reports.status === null ? null : { ...reports.status, ...timed };
    const checkReport = reports.check === null ? null : { ...reports.check, ...timed };
    return [
        ...(statusReport === null
            ? []
            : [section("status", renderStatus(statusReport, style, true), statusReport.exitCode)]),
        ...(checkReport === null
            ? []
            : [section("check", withoutCounts(renderCheck(checkReport, style, [])), checkReport.exitCode)]),
        section("timeline", renderTimeline(timeline, style), timeline.exitCode),
    ];
}

/** A later version has more checks. */
function withoutCounts(text: string): string {
    return text.replace(/,? ?\d+ passed(?:, \d+ not applicable)?/, "");
}

const sectionStart = /^(?=\$ zowe ha )/m;

export function sectionsOf(transcript: string): readonly string[] {
    return transcript.split(sectionStart).filter((text) => text !== "");
}

function section(command: string, text: string, exitCode: number): string {
    const lines = text.split("\n").map((line) => line.trimEnd());
    return `$ zowe ha ${command}\n${lines.join("\n").trimEnd()}\n(exit code ${exitCode})\n\n`;
}
