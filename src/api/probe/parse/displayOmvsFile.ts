// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MountedFileSystem } from "../../model/seen/fileSystemDisplays";
import { Blocks } from "./blocks";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

const firstRow = /^\s*([A-Z0-9$#@]{1,8})\s+(\d{1,10})\s+([A-Z][A-Z ,/-]*?)\s+(RDWR|READ)\s+\d\d\/\d\d\/\d{4}\b/;

/**
 * BPXO045I, the answer of `D OMVS,F` (E-DSP-02). Unknown rows are ignored.
 * `NO FILE SYSTEMS ...` instead of rows is not recorded (E-DSP-12); other texts for it are not understood.
 */
export function parseDisplayOmvsFile(text: string): Parsed<readonly MountedFileSystem[]> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*BPXO045I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no BPXO045I");
    }
    const body = lines.slice(start + 1);
    if (body.some((line) => /^\s*NO\s+FILE\s+SYSTEMS\b/.test(line))) {
        return understood([]);
    }
    const blocks = new Blocks<MountedFileSystem>("BPXO045I");
    body.forEach((line) => readRow(line, blocks));
    const isCut = blocks.all.some(({ name, path }) => name === "" || path === "");
    return blocks.all.length === 0 || isCut
        ? notUnderstood("BPXO045I shows no complete file system")
        : understood(blocks.all, blocks.gaps);
}

function readRow(line: string, blocks: Blocks<MountedFileSystem>): void {
    const [, type, device, status, mode] = firstRow.exec(line) ?? [];
    if (type === undefined || status === undefined || mode === undefined) {
        blocks.add(line, detailsIn(line));
        return;
    }
    const nothing = { name: "", path: "", ownerSystem: null, automove: null, isClient: null };
    blocks.begin({ ...nothing, type, device: Number(device), status: status.replace(/\s+/g, " "), mode });
}

function detailsIn(line: string): Parameters<Blocks<MountedFileSystem>["add"]>[1] {
    const [, owner, automove, client] = /^\s*OWNER=(\S+)\s+AUTOMOVE=([A-Z])\s+CLIENT=([YN])\b/.exec(line) ?? [];
    return {
        name: /^\s*NAME=(\S+)/.exec(line)?.[1],
        path: /^\s*PATH=(\/.*?)\s*$/.exec(line)?.[1],
        ...(owner === undefined ? {} : { ownerSystem: owner, automove, isClient: client === "Y" }),
    };
}
