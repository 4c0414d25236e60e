// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** One TCP/IP stack of the sysplex as it stands to one dynamic VIPA. */
export interface VipaStack {
    readonly stackName: string;
    readonly systemName: string;
    /** `ACTIVE` (the owner), `BACKUP`, `MOVING`, `QUIESCING`. */
    readonly status: string;
    readonly rank: number | null;
    /** `DIST`: distributes; `DEST`: is a target; `BOTH`; null: neither. */
    readonly distribution: "DIST" | "DEST" | "BOTH" | null;
}

export interface DynamicVipa {
    /** Without the prefix length. */
    readonly address: string;
    readonly stacks: readonly VipaStack[];
}

export interface DynamicVipas {
    /** False: EZZ8269I, the stack is in no sysplex group; `vipas` is then empty. */
    readonly isInSysplexGroup: boolean;
    readonly vipas: readonly DynamicVipa[];
}

/** The answer of `D TCPIP,,SYSPLEX,VIPADYN`: EZZ8260I or EZD1101I (IBM IP System Administrator's Commands; layout not recorded). */
export function parseDisplayVipa(text: string): Parsed<DynamicVipas> {
    const lines = consoleLines(text);
    if (lines.some((line) => /^\s*EZZ8269I\s.*NOT A MEMBER OF A SYSPLEX GROUP/.test(line))) {
        return understood({ isInSysplexGroup: false, vipas: [] });
    }
    if (!lines.some((line) => /^\s*(?:EZZ8260I|EZD1101I)\s/.test(line))) {
        return notUnderstood("it holds neither EZZ8260I nor EZD1101I");
    }
    if (lines.some((line) => /^\s*0 OF 0 RECORDS DISPLAYED/.test(line))) {
        return understood({ isInSysplexGroup: true, vipas: [] });
    }
    const vipas: Draft[] = [];
    lines.forEach((line) => readLine(line, vipas));
    return vipas.length === 0 || vipas.some(({ stacks }) => stacks.length === 0)
        ? notUnderstood("it shows a dynamic VIPA without a stack, or none")
        : understood({ isInSysplexGroup: true, vipas });
}

interface Draft {
    readonly address: string;
    readonly stacks: VipaStack[];
}

function readLine(line: string, vipas: Draft[]): void {
    const address = /^\s*IPADDR(?:\/PREFIXLEN)?:\s*([0-9A-F:.]+)/.exec(line)?.[1];
    const stack = stackOf(line);
    if (address !== undefined) {
        vipas.push({ address, stacks: [] });
    } else if (stack) {
        vipas.at(-1)?.stacks.push(stack);
    }
}

/** Name, system, status, then rank and distribution where there are any. */
function stackOf(line: string): VipaStack | null {
    const [, stackName, systemName, status, rest] =
        /^\s*(\S{1,8})\s+(\S{1,8})\s+(ACTIVE|BACKUP|MOVING|QUIESCING)(?:\s+(\S.*))?$/.exec(line) ?? [];
    if (stackName === undefined || systemName === undefined || status === undefined) {
        return null;
    }
    const words = (rest ?? "").split(/\s+/);
    const rank = words.find((word) => /^\d{3}$/.test(word));
    const distribution = words.find((word): word is "DIST" | "DEST" | "BOTH" => /^(?:DIST|DEST|BOTH)$/.test(word));
    return {
        stackName,
        systemName,
        status,
        rank: rank === undefined ? null : Number(rank),
        distribution: distribution ?? null,
    };
}
