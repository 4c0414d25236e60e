// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { ConfigurationError } from "../errors";

const maximumBytes = 4 * 1024 * 1024;

/** A text file of this workstation. @throws ConfigurationError naming the file and the reason */
export async function localFile(path: string, property: string): Promise<string> {
    let bytes: Buffer;
    try {
        bytes = await readFile(path);
    } catch (error) {
        const code = (error as { code?: string }).code;
        const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code ?? "error"})`;
        throw new ConfigurationError(`${why}.`, { property, document: path });
    }
    if (bytes.length > maximumBytes) {
        throw new ConfigurationError(`it has ${bytes.length} bytes; that is no configuration.`, {
            property,
            document: path,
        });
    }
    return bytes.toString("utf8");
}
