// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../../index";
import type { Statement } from "./alike";
import { alike, theSameFor } from "./alike";
import { fill } from "./columns";
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
    return [...findingLines({ id, text, next, tone: severityTones[severity] }, style), ...follows];
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
