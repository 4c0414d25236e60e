// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../../index";
import type { Statement } from "./alike";
import { alike, theSameFor } from "./alike";
import { fill, shorten } from "./columns";
import { harmlessLine } from "./harmless";
import type { Style, Tone } from "./style";
import { painted } from "./style";
import { severityTones } from "./tones";

/** The details of a finding are aligned below its text. */
export const findingIndent = " ".repeat(12);

/** Each finding: what was seen, what it means, the next command; its consequences in one line. */
export function renderFindings(findings: readonly Finding[], style: Style): string[] {
    return alike(findings, statementOf).flatMap((group) => renderGroup(group, style));
}

function statementOf({ id, severity, seen, means, next, instance, system }: Finding): Statement {
    return { parts: [severity, id, seen, means, next ?? ""], scope: { instance, system } };
}

function renderGroup(group: readonly [Finding, ...Finding[]], style: Style): string[] {
    const [{ id, seen, means, next, severity }] = group;
    const same = theSameFor(group.map((one) => [one.id, one]));
    const text = [seen, means, same].filter((part) => part !== "").join(" ");
    const followers = [...new Set(group.flatMap(({ consequences }) => consequences).map((one) => one.id))];
    const follows =
        followers.length === 0 ? [] : fill(`follows from it: ${followers.join(", ")}`, style.width, findingIndent);
    const log = logLine(group, style.width);
    return [...findingLines({ id, text, next, tone: severityTones[severity] }, style), ...log, ...follows];
}

/** The first line of log that proves it, in one line of the screen; `explain` and JSON have all of them. */
export function logLine(group: readonly { readonly evidence: Finding["evidence"] }[], width: number): string[] {
    const [line] = group.flatMap(({ evidence }) => evidence);
    if (line === undefined) {
        return [];
    }
    const { system, job, file, record, text } = line;
    const id = /\((\w+)\)$/.exec(job)?.[1] ?? job;
    return [shorten(harmlessLine(`${findingIndent}log: ${system} ${id} ${file} ${record}: ${text}`), width)];
}

/** `LPAR2 ZWE1SV(STC02773) SYSPRINT 1042: ZWEL0038E failed to restart component`. */
export function provingWords({ system, job, file, record, text }: Finding["evidence"][number]): string {
    return harmlessLine(`${system} ${job} ${file} ${record}: ${text}`);
}

interface Told {
    readonly id: string;
    readonly text: string;
    readonly next: string | null;
    readonly tone: Tone;
}

/** The layout of a finding in every command. */
export function findingLines({ id, text, next, tone }: Told, style: Style, nextWord = "next: "): string[] {
    const lines = fill(text, style.width, findingIndent, `  ${id.padEnd(8)}  `);
    const hanging = findingIndent + " ".repeat(nextWord.length);
    const advice = next === null ? [] : fill(next, style.width, hanging, `${findingIndent}${nextWord}`);
    return [...painted(lines, id, tone, style), ...advice];
}
