// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fs from "node:fs";
import promises from "node:fs/promises";
import { replace } from "./replaced";
import { currentWorkstation } from "./workstation";

type Name = "mkdir" | "readdir" | "readFile" | "writeFile" | "rm" | "rename" | "link" | "stat" | "mkdtemp";

const names: readonly Name[] = ["mkdir", "readdir", "readFile", "writeFile", "rm", "rename", "link", "stat", "mkdtemp"];

/**
 * Lets the promises of the file system be kept at once: real files, in an order that does not depend on the threads of the machine, and
 * never under way while time jumps.
 */
export function keepFilesSynchronous(): void {
    for (const name of names) {
        const now = fs[`${name}Sync`] as (...args: unknown[]) => unknown;
        replace(promises, name, (...args: unknown[]) => unlessKilled(() => now(...args)));
    }
    replace(promises, "open", (path: string, flags: string | number, mode?: number) =>
        unlessKilled(() => opened(fs.openSync(path, flags, mode))),
    );
}

function opened(file: number): object {
    return {
        appendFile: (text: string) => unlessKilled(() => fs.appendFileSync(file, text)),
        writeFile: (content: Uint8Array | string) => unlessKilled(() => fs.writeFileSync(file, content)),
        sync: () => unlessKilled(() => undefined),
        datasync: () => unlessKilled(() => undefined),
        stat: () => unlessKilled(() => fs.fstatSync(file)),
        read: (buffer: Buffer, offset: number, length: number, position: number) =>
            unlessKilled(() => ({ buffer, bytesRead: fs.readSync(file, buffer, offset, length, position) })),
        close: () => unlessKilled(() => fs.closeSync(file)),
    };
}

/** A program that was killed does not hear of anything any more. */
async function unlessKilled<T>(work: () => T): Promise<T> {
    return currentWorkstation()?.isKilled === true ? new Promise(() => undefined) : work();
}
