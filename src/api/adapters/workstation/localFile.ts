// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { ConfigurationError } from "../../errors";
import { decodeUnixText } from "../zosmf/decodeUnixText";

const maximumBytes = 4 * 1024 * 1024;

/** A text file of this workstation, in a code page that Zowe reads. @throws ConfigurationError naming the file and the reason */
export async function localFile(path: string, property: string): Promise<string> {
    let bytes: Buffer;
    try {
        bytes = await readFile(path);
    } catch (error) {
        const code = (error as { code?: string }).code;
        const why = code === "ENOENT" ? "the file does not exist" : `it cannot be read (${code ?? "error"})`;
        throw new ConfigurationError(`${why}.`, { property, document: path });
    }
    if (bytes.length > maximumBytes) {
        throw new ConfigurationError(`it has ${bytes.length} bytes, which is too large for a configuration.`, {
            property,
            document: path,
        });
    }
    if (isWide(bytes)) {
        throw new ConfigurationError("it is in UTF-16, which Zowe cannot read. Save it as UTF-8 or IBM-1047.", {
            property,
            document: path,
        });
    }
    return decodeUnixText(bytes);
}

/** A byte order mark, or every second byte zero in what is nearly all ASCII. */
function isWide(bytes: Buffer): boolean {
    const head = bytes.subarray(0, 400);
    const zeros = head.filter((byte) => byte === 0).length;
    const mark = head.length >= 2 ? head.readUInt16BE(0) : 0;
    return mark === 0xfffe || mark === 0xfeff || zeros > head.length / 3;
}
