// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DynamicVipas, VipaStack } from "../../model/seen/networkDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood, unknownLine } from "./parsed";

/** The answer of `D TCPIP,,SYSPLEX,VIPADYN`: EZZ8260I or EZD1101I (E-DSP-09, layout not recorded). */
export function parseDisplayVipa(text: string): Parsed<DynamicVipas> {
    const lines = consoleLines(text);
    if (lines.some((line) => /^\s*EZZ8269I\s.*NOT\s+A\s+MEMBER\s+OF\s+A\s+SYSPLEX\s+GROUP/.test(line))) {
        return understood({ isInSysplexGroup: false, vipas: [] });
    }
    if (!lines.some((line) => /^\s*(?:EZZ8260I|EZD1101I)\s/.test(line))) {
        return notUnderstood("it holds neither EZZ8260I nor EZD1101I");
    }
    if (lines.some((line) => /^\s*0\s+OF\s+0\s+RECORDS\s+DISPLAYED/.test(line))) {
        return understood({ isInSysplexGroup: true, vipas: [] });
    }
    const reading = new Reading();
    lines.forEach((line) => {
        reading.read(line);
    });
    const whole = reading.vipas.filter(({ stacks }) => stacks.length > 0);
    const bare = reading.vipas.length === whole.length ? [] : ["it shows a dynamic VIPA without a stack"];
    return whole.length === 0
        ? notUnderstood(["it shows a dynamic VIPA without a stack, or none", ...reading.gaps].join("; "))
        : understood({ isInSysplexGroup: true, vipas: whole }, [...reading.gaps, ...bare]);
}

interface Draft {
    readonly address: string;
    readonly stacks: VipaStack[];
}

/** The beginning of a block, its details, the heading of its table, and the end of the report. */
const blockStart = /^\s*(?:LINKNAME|INTFNAME):/;
const tableHeading = /^\s*TCPNAME\s+MVSNAME\s+STATUS\b/;
const known = [
    /^\s*$/,
    /^\s*(?:EZZ8260I|EZD1101I)\s/,
    /^\s*VIPA\s+DYNAMIC\s+DISPLAY\b/,
    tableHeading,
    /^\s*[A-Z][A-Z /]*:/,
    /^\s*-{4,}(?:\s+-+)*\s*$/,
    /^\s*\d+\s+OF\s+\d+\s+RECORDS\s+DISPLAYED/,
    /^\s*END\s+OF\s+THE\s+REPORT/,
];

class Reading {
    public readonly vipas: Draft[] = [];
    public readonly gaps: string[] = [];
    /** Null where the address that the next stacks belong to was lost. */
    private current: Draft | null = null;

    public read(line: string): void {
        const address = /^\s*IPADDR(?:\/PREFIXLEN)?:\s*([0-9A-F:.]+)/.exec(line)?.[1];
        if (address !== undefined) {
            this.current = { address, stacks: [] };
            this.vipas.push(this.current);
        } else if (this.isAnothers(line)) {
            this.current = null;
        } else if (!known.some((pattern) => pattern.test(line))) {
            this.readStack(line);
        }
    }

    private readStack(line: string): void {
        const stack = stackOf(line);
        if (stack && this.current && !isTwice(stack, this.current)) {
            this.current.stacks.push(stack);
        } else {
            this.gaps.push(unknownLine("the table", line));
        }
    }

    /** Another block begins: by its name, or by the heading of its table where the lines before it were lost. */
    private isAnothers(line: string): boolean {
        return blockStart.test(line) || (tableHeading.test(line) && (this.current?.stacks.length ?? 0) > 0);
    }
}

/** A stack occurs only once under an address: a second row belongs to another address, whose line was lost. */
function isTwice({ stackName, systemName }: VipaStack, { stacks }: Draft): boolean {
    return stacks.some((one) => one.stackName === stackName && one.systemName === systemName);
}

const stackRow =
    /^\s*([A-Z0-9$#@]{1,8})\s+([A-Z0-9$#@]{1,8})\s+([A-Z]{3,}(?:-[A-Z]+)*)((?:\s+(?:\d{3}|DIST|DEST|BOTH))*)\s*$/;

/** Name, system, status, then rank and distribution where there are any. A status of a newer level is one beside one of these. */
function stackOf(line: string): VipaStack | null {
    const [stackName, systemName, status, rest] = (stackRow.exec(line) ?? []).slice(1);
    if (stackName === undefined || systemName === undefined || status === undefined) {
        return null;
    }
    const words = (rest ?? "").trim().split(/\s+/);
    const isStack = words[0] !== "" || /^(?:ACTIVE|BACKUP|MOVING|QUIESCING)$/.test(status);
    return isStack ? { stackName, systemName, status, ...rankAndDistribution(words) } : null;
}

function rankAndDistribution(words: readonly string[]): Pick<VipaStack, "rank" | "distribution"> {
    const rank = words.find((word) => /^\d{3}$/.test(word));
    const distribution = words.find((word): word is "DIST" | "DEST" | "BOTH" => /^(?:DIST|DEST|BOTH)$/.test(word));
    return { rank: rank === undefined ? null : Number(rank), distribution: distribution ?? null };
}
