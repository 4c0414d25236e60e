// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { systemClock } from "../../adapters/workstation/systemClock";
import type { Disk } from "../../adapters/workstation/wholeFile";
import { realDisk, removeAbandoned, writeWhole } from "../../adapters/workstation/wholeFile";
import { writeZip } from "../../adapters/workstation/zipFile";
import type { NameTable } from "../../model/bundle/pseudonyms";

interface Written {
    /** The path of the table of names; null: there is none. */
    readonly nameTable: string | null;
    /** What others are writing, or left a short time ago. */
    readonly unfinished: readonly string[];
}

/**
 * Writes a bundle, the zip last: a program that is killed leaves no half bundle, and what is left of its files is removed by the next one.
 * @param names the original names, which are written beside the zip; null: it contains them itself
 * @throws ConfigurationError when it cannot be written
 */
export async function writeBundle(
    file: string,
    texts: readonly { readonly name: string; readonly text: string }[],
    names: NameTable | null,
    disk: Disk = realDisk,
    now = systemClock.now(),
): Promise<Written> {
    const unfinished = await removeAbandoned(file, now, disk);
    const nameTable = names === null ? null : `${file}.names.json`;
    if (nameTable !== null) {
        await writeWhole(nameTable, `${JSON.stringify(Object.fromEntries(names ?? []), null, 2)}\n`, disk);
    }
    await writeZip(file, texts, disk);
    return { nameTable, unfinished };
}
