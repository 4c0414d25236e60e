// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeFile } from "node:fs/promises";
import type { IHandlerParameters } from "@zowe/imperative";
import { ConfigurationError } from "../../index";

/**
 * Prints a report, or writes it to a file and reports that.
 * @throws ConfigurationError when the file cannot be written
 */
export async function writeReport(
    response: IHandlerParameters["response"],
    text: string,
    file: string | null,
): Promise<void> {
    if (file === null) {
        response.console.log(text);
        return;
    }
    try {
        await writeFile(file, text.endsWith("\n") ? text : `${text}\n`);
    } catch (error) {
        throw new ConfigurationError(`The report cannot be written: ${(error as Error).message}.`, {
            option: "output-file",
        });
    }
    response.console.log(`The report is in ${file}.`);
}
