// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ImperativeConfig } from "@zowe/imperative";
import { onLostReader } from "./onLostReader";

/** What happens when somebody wants the command to end. */
interface Hearing {
    /** By a signal: Ctrl-C, or the end of the terminal. */
    readonly asked: () => void;
    /** Nobody is there any more who could ask again: the reader of the output, or the client of the daemon. */
    readonly gone: () => void;
    /** `once`: a second Ctrl-C ends the process, as it does by itself. */
    readonly heard: "once" | "on";
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Hears who wants the command to end; in daemon mode that is the client that goes away: the daemon's handler would go on otherwise
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
