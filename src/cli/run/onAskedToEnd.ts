// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ImperativeConfig } from "@zowe/imperative";
import { onLostReader } from "./onLostReader";

/** The action for a request to end the command. */
interface Hearing {
    /** By a signal: Ctrl-C, or the end of the terminal. */
    readonly asked: () => void;
    /** No second request is possible: the reader of the output, or the client of the daemon, is gone. */
    readonly gone: () => void;
    /** `once`: a second Ctrl-C ends the process, as it does by itself. */
    readonly heard: "once" | "on";
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Receives requests to end the command; in daemon mode also the end of the client, because the handler of the daemon would continue
 * (E-CLI-03).
 * @returns undo
 */
export function onAskedToEnd({ asked, gone, heard }: Hearing): () => void {
    const client = ImperativeConfig.instance.daemonContext?.stream;
    if (client) {
        client.once("close", gone);
        return () => void client.removeListener("close", gone);
    }
    const forgetReader = onLostReader(gone);
    signals.forEach((name) => process[heard](name, asked));
    return () => {
        forgetReader();
        signals.forEach((name) => process.removeListener(name, asked));
    };
}
