// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

export interface MountedFileSystem {
    readonly name: string;
    readonly path: string;
    /** `ZFS`, `TFS`, `NFS`. */
    readonly type: string;
    readonly device: number;
    /** `ACTIVE`, `UNOWNED`, `QUIESCED`: the words of z/OS UNIX. */
    readonly status: string;
    /** `RDWR` or `READ`. */
    readonly mode: string;
    readonly ownerSystem: string | null;
    /** `Y`, `N`, `U`, `I`, `E`. */
    readonly automove: string | null;
    /** This system reaches it through the owner. */
    readonly isClient: boolean | null;
}

type Draft = { -readonly [K in keyof MountedFileSystem]: MountedFileSystem[K] };

const firstRow = /^\s*([A-Z0-9$#@]{1,8})\s+(\d{1,10})\s+([A-Z][A-Z ,/-]*?)\s+(RDWR|READ)\s+\d\d\/\d\d\/\d{4}\b/;

/**
 * BPXO045I, the answer of `D OMVS,F` (evidence: zosmf/syslog/d-omvs-f.txt). Rows that are not known are passed over.
 * `NO FILE SYSTEMS ...` in place of rows is not recorded; other words for it are not understood.
 */
export function parseDisplayOmvsFile(text: string): Parsed<readonly MountedFileSystem[]> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*BPXO045I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no BPXO045I");
    }
    const body = lines.slice(start + 1);
    if (body.some((line) => /^\s*NO FILE SYSTEMS\b/.test(line))) {
        return understood([]);
    }
    const drafts: Draft[] = [];
    body.forEach((line) => readRow(line, drafts));
    const isCut = drafts.some(({ name, path }) => name === "" || path === "");
    return drafts.length === 0 || isCut ? notUnderstood("BPXO045I shows no whole file system") : understood(drafts);
}

function readRow(line: string, drafts: Draft[]): void {
    const [, type, device, status, mode] = firstRow.exec(line) ?? [];
    if (type !== undefined && status !== undefined && mode !== undefined) {
        const nothing = { ownerSystem: null, automove: null, isClient: null };
        drafts.push({ name: "", path: "", type, device: Number(device), status, mode, ...nothing });
        return;
    }
    const last = drafts.at(-1);
    if (last) {
        readDetails(line, last);
    }
}

function readDetails(line: string, draft: Draft): void {
    draft.name = /^\s*NAME=(\S+)/.exec(line)?.[1] ?? draft.name;
    draft.path = /^\s*PATH=(\/.*?)\s*$/.exec(line)?.[1] ?? draft.path;
    const [, owner, automove, client] = /^\s*OWNER=(\S+)\s+AUTOMOVE=([A-Z])\s+CLIENT=([YN])\b/.exec(line) ?? [];
    if (owner !== undefined && automove !== undefined) {
        Object.assign(draft, { ownerSystem: owner, automove, isClient: client === "Y" });
    }
}
