// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { randomBytes } from "node:crypto";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { IHandlerParameters } from "@zowe/imperative";
import { ConfigurationError } from "../../index";
import { writeReport } from "./writeReport";

/**
 * Prints a report, or puts it in the place of a file in one step, so that a collector never reads half of it.
 * @throws ConfigurationError when the file cannot be replaced; it is then as it was
 */
export async function replaceReport(
    response: IHandlerParameters["response"],
    text: string,
    file: string | null,
): Promise<void> {
    const before = file === null ? null : await stat(file).catch(() => null);
    // A pipe or a device keeps its place.
    if (file === null || before?.isFile() === false) {
        await writeReport(response, text, file);
        return;
    }
    await inOneStep(text, file, before?.mode ?? 0o644);
    response.console.log(`The report is in ${file}.`);
}

async function inOneStep(text: string, file: string, mode: number): Promise<void> {
    // A collector reads files by their suffix: this one has another.
    const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.tmp`);
    try {
        await writeFile(temporary, `${text}\n`, { mode });
        await rename(temporary, file);
    } catch (error) {
        await rm(temporary, { force: true });
        throw new ConfigurationError(`The report cannot be written: ${(error as Error).message}.`, {
            option: "output-file",
        });
    }
}
