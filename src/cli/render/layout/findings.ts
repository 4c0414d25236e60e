// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../../index";
import { fill } from "./columns";
import type { Style, Tone } from "./style";
import { painted } from "./style";
import { severityTones } from "./tones";

/** What belongs to a finding begins below its words. */
export const findingIndent = " ".repeat(12);

/** Each finding: what was seen, what it means, the next command; what follows from it in one line. */
export function renderFindings(findings: readonly Finding[], style: Style): string[] {
    return findings.flatMap((finding) => renderFinding(finding, style));
}

function renderFinding({ id, seen, means, next, severity, consequences }: Finding, style: Style): string[] {
    const text = [seen, means].filter((part) => part !== "").join(" ");
    const followers = [...new Set(consequences.map((one) => one.id))];
    const follows = followers.length === 0 ? [] : [`${findingIndent}follows from it: ${followers.join(", ")}`];
    return [...findingLines({ id, text, next, tone: severityTones[severity] }, style), ...follows];
}

interface Told {
    readonly id: string;
    readonly text: string;
    readonly next: string | null;
    readonly tone: Tone;
}

/** How whatever was found looks, whichever command found it. */
export function findingLines({ id, text, next, tone }: Told, style: Style, nextWord = "next: "): string[] {
    const lines = fill(text, style.width, findingIndent, `  ${id.padEnd(8)}  `);
    const hanging = findingIndent + " ".repeat(nextWord.length);
    const advice = next === null ? [] : fill(next, style.width, hanging, `${findingIndent}${nextWord}`);
    return [...painted(lines, id, tone, style), ...advice];
}
