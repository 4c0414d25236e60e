// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashedName } from "./hashedName";
import { replaceFile } from "./replaceFile";

/** Copies of the journals in a shared directory on this workstation, for use when the directory is not available. */
interface JournalMirror {
    /** Size and time of each file as they were when it was kept, by operation id. */
    stamps(): Promise<Readonly<Record<string, string>>>;
    keep(operationId: string, text: string): Promise<void>;
    remember(stamps: Readonly<Record<string, string>>): Promise<void>;
}

const above = (home: string): string => join(home, "shared");

/** @throws the error of the file system, if it cannot be stored */
export function journalMirror(home: string, directory: string): JournalMirror {
    const folder = join(above(home), hashedName(directory, 16));
    const index = join(folder, "stamps.json");
    return {
        stamps: async () => {
            try {
                return JSON.parse(await readFile(index, "utf8")) as Readonly<Record<string, string>>;
            } catch {
                return {};
            }
        },
        keep: (operationId, text) => replaceFile(join(folder, `${operationId}.jsonl`), text),
        remember: (stamps) => replaceFile(index, JSON.stringify(stamps)),
    };
}

/** The folders of all mirrors. */
export async function mirrorFolders(home: string): Promise<readonly string[]> {
    const entries = await readdir(above(home), { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(above(home), name));
}
