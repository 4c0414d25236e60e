// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, stat } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "../../../vendor/fflate";
import { ConfigurationError } from "../../errors";
import type { Disk } from "./wholeFile";
import { writeWhole } from "./wholeFile";

/** More than any bundle; a zip that unpacks to more is none of ours. */
const mostBytes = 512 * 1024 * 1024;

interface TextFile {
    readonly name: string;
    readonly text: string;
}

/**
 * Packs texts, in their order; whatever ends the program, no half zip is left under its own name.
 * @throws ConfigurationError when it cannot be written
 */
export async function writeZip(path: string, files: readonly TextFile[], disk?: Disk): Promise<void> {
    const packed = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { level: 6 });
    await writeWhole(path, packed, disk);
}

/** @throws ConfigurationError when it is not there, is no zip, or unpacks to more than a bundle has */
export async function readZip(path: string): Promise<ReadonlyMap<string, string>> {
    let unpacked = 0;
    const fits = ({ originalSize }: { readonly originalSize: number }): boolean => {
        unpacked += originalSize;
        return unpacked <= mostBytes;
    };
    try {
        const { size } = await stat(path);
        const files = unzipSync(size > mostBytes ? new Uint8Array() : await readFile(path), { filter: fits });
        if (unpacked <= mostBytes) {
            return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
        }
    } catch (error) {
        throw new ConfigurationError(`It cannot be read as a zip file: ${whyUnread(error)}.`, { document: path });
    }
    throw new ConfigurationError("It is larger than any bundle.", { document: path });
}

function whyUnread(error: unknown): string {
    // The library for zip files numbers its errors, the file system names them.
    const { code, message } = error as { readonly code?: unknown; readonly message: string };
    return typeof code === "string" ? (whys.get(code) ?? message) : "it is another kind of file, or incomplete";
}

const whys: ReadonlyMap<string, string> = new Map([
    ["ENOENT", "it does not exist"],
    ["EISDIR", "it is a directory"],
    ["EACCES", "this user has no permission"],
]);
