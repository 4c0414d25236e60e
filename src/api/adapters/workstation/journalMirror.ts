// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Copies of the journals in a shared directory on this workstation, for use when the directory is not available. */
interface JournalMirror {
    /** Size and time of each file as they were when it was kept, by operation id. */
    stamps(): Promise<Readonly<Record<string, string>>>;
    keep(operationId: string, text: string): Promise<void>;
    remember(stamps: Readonly<Record<string, string>>): Promise<void>;
}

const above = (home: string): string => join(home, "shared");

/** @throws what the file system says, where it cannot be kept */
export function journalMirror(home: string, directory: string): JournalMirror {
    const folder = join(above(home), createHash("sha256").update(directory).digest("hex").slice(0, 16));
    const index = join(folder, "stamps.json");
    return {
        stamps: async () => {
            try {
                return JSON.parse(await readFile(index, "utf8")) as Readonly<Record<string, string>>;
            } catch {
                return {};
            }
        },
        keep: (operationId, text) => replace(folder, join(folder, `${operationId}.jsonl`), text),
        remember: (stamps) => replace(folder, index, JSON.stringify(stamps)),
    };
}

async function replace(folder: string, path: string, text: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const next = `${path}.${process.pid}.tmp`;
    await writeFile(next, text, { mode: 0o600 });
    await rename(next, path);
}

/** The folders of all mirrors. */
export async function mirrorFolders(home: string): Promise<readonly string[]> {
    const entries = await readdir(above(home), { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(above(home), name));
}
