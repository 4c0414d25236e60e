// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../index";
import { fill } from "./columns";
import type { Style, Tone } from "./style";

const tones: Readonly<Record<Finding["severity"], Tone>> = { CRITICAL: "bad", WARNING: "warning", INFO: "quiet" };
const indent = "            ";

/** Each finding: what was seen, what it means, the next command; what follows from it in one line. */
export function renderFindings(findings: readonly Finding[], style: Style): string[] {
    return findings.flatMap((finding) => renderFinding(finding, style));
}

function renderFinding(finding: Finding, style: Style): string[] {
    const text = [finding.seen, finding.means].filter((part) => part !== "").join(" ");
    const lines = fill(text, style.width, indent, `  ${finding.id.padEnd(8)}  `);
    const next = finding.next === null ? [] : fill(finding.next, style.width, `${indent}      `, `${indent}next: `);
    const followers = [...new Set(finding.consequences.map(({ id }) => id))];
    const follows = followers.length === 0 ? [] : [`${indent}follows from it: ${followers.join(", ")}`];
    const [first = "", ...rest] = lines;
    return [first.replace(finding.id, style.paint(finding.id, tones[finding.severity])), ...rest, ...next, ...follows];
}
