// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { once } from "node:events";
import { DaemonRequest, ImperativeConfig } from "@zowe/imperative";

/**
 * Output of unknown length. Zowe CLI keeps every byte that a handler prints, and copies all of them for each new one
 * (zowe-cli `CommandResponse.bufferStdout`); this goes out at once, in daemon mode to the client, and waits where the reader is slow.
 */
export async function streamOutput(text: string): Promise<void> {
    const client = ImperativeConfig.instance.daemonContext?.stream;
    const output = client ?? process.stdout;
    const isTaken = output.write(client ? DaemonRequest.create({ stdout: text }) : text);
    if (!isTaken && output.writable) {
        await Promise.race([once(output, "drain"), once(output, "close")]).catch(() => undefined);
    }
}
