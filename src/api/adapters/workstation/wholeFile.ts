// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { access, constants, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ConfigurationError } from "../../errors";
import { newRunId } from "./newRunId";

/** The steps in which a file is written: a program may be killed before, in and after each of them. */
export interface Disk {
    /** A file that was not there, for this user alone. */
    create(path: string): Promise<Draft>;
    rename(from: string, to: string): Promise<void>;
    remove(path: string): Promise<void>;
    names(directory: string): Promise<readonly string[]>;
    changedAt(path: string): Promise<Date>;
}

interface Draft {
    write(content: Uint8Array | string): Promise<void>;
    sync(): Promise<void>;
    close(): Promise<void>;
}

export const realDisk: Disk = {
    create: async (path) => {
        const file = await open(path, "wx", 0o600);
        return {
            write: (content) => file.writeFile(content),
            sync: () => file.sync(),
            close: () => file.close(),
        };
    },
    rename,
    remove: (path) => rm(path, { force: true }),
    names: readdir,
    changedAt: async (path) => (await stat(path)).mtime,
};

/**
 * Writes under another name first: whatever ends the program, no half file is left under its own name.
 * @throws ConfigurationError when it cannot be written
 */
export async function writeWhole(path: string, content: Uint8Array | string, disk = realDisk): Promise<void> {
    const draft = `${path}.${newRunId()}.part`;
    try {
        const file = await disk.create(draft);
        try {
            await file.write(content);
            await file.sync();
        } finally {
            await file.close();
        }
        await disk.rename(draft, path);
    } catch (error) {
        await disk.remove(draft);
        throw new ConfigurationError(`It cannot be written: ${(error as Error).message}.`, { document: path });
    }
}

/**
 * Before anything is collected for a file.
 * @throws ConfigurationError when it is a directory, or its own directory is not there or cannot be written to
 */
export async function refuseUnwritable(path: string): Promise<void> {
    const directory = dirname(path);
    const isDirectory = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
    );
    const why = isDirectory ? "it is a directory" : await whyClosed(directory);
    if (why !== null) {
        throw new ConfigurationError(`It cannot be written: ${why}.`, { document: path });
    }
}

async function whyClosed(directory: string): Promise<string | null> {
    try {
        await access(directory, constants.W_OK);
        return null;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "ENOENT"
            ? `the directory ${directory} does not exist`
            : `this user cannot write to the directory ${directory}`;
    }
}

/** A program writes a file within seconds; one that was killed does not go on. */
const abandonedAfterMs = 3_600_000;

/**
 * Removes what killed programs left of files like this one in its directory.
 * @returns the paths of younger ones: another program may be writing them
 */
export async function removeAbandoned(path: string, now: Date, disk = realDisk): Promise<readonly string[]> {
    const directory = dirname(path);
    const kept: string[] = [];
    for (const name of await disk.names(directory).catch(() => [])) {
        const draft = join(directory, name);
        if (isDraft(name, basename(path)) && !(await isRemoved(draft, now, disk))) {
            kept.push(draft);
        }
    }
    return kept;
}

/** Of this file, of any zip, or of the file beside it. */
function isDraft(name: string, own: string): boolean {
    const [, of = ""] = /^(.+)\.[0-9a-f]{10}\.part$/.exec(name) ?? [];
    return /\.zip(?:\.names\.json)?$/.test(of) || [own, `${own}.names.json`].includes(of);
}

async function isRemoved(draft: string, now: Date, disk: Disk): Promise<boolean> {
    try {
        const isAbandoned = now.getTime() - (await disk.changedAt(draft)).getTime() > abandonedAfterMs;
        await (isAbandoned ? disk.remove(draft) : undefined);
        return isAbandoned;
    } catch {
        return false;
    }
}
