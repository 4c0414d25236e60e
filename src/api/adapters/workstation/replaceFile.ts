// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { randomHex } from "./randomHex";

/** Puts a text in the place of a file of this user in one step: a reader finds the old text or the new one, never half of it. */
export async function replaceFile(path: string, text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomHex(4)}.tmp`;
    try {
        await writeFile(unfinished, text, { mode: 0o600, flag: "wx" });
        await rename(unfinished, path);
    } finally {
        await rm(unfinished, { force: true });
    }
}
