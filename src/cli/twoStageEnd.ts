// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ImperativeConfig } from "@zowe/imperative";
import { onLostReader } from "./lostReader";

/** How a command that changes things may be ended: safely when it is asked the first time, at once the second. */
export interface Ending {
    /** Everything ends now. */
    readonly atOnce: AbortSignal;
    /** The next safe point is the end. */
    readonly safely: AbortSignal;
    readonly by: () => "user" | "deadline";
}

/**
 * Ctrl-C, the end of the terminal or of whoever reads the output, and in daemon mode the client's going away ask for a safe end; a second Ctrl-C, and the
 * deadline, end at once. In daemon mode nobody can ask twice.
 */
export async function twoStageEnd(timeoutSeconds: number, work: (ending: Ending) => Promise<void>): Promise<void> {
    const [atOnce, safely] = [new AbortController(), new AbortController()];
    let by: "user" | "deadline" = "user";
    const ask = (): void => (safely.signal.aborted ? atOnce.abort() : safely.abort());
    const timer = setTimeout(() => {
        by = safely.signal.aborted ? by : "deadline";
        safely.abort();
        atOnce.abort();
    }, timeoutSeconds * 1_000);
    const client = ImperativeConfig.instance.daemonContext?.stream;
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    client?.once("close", ask);
    const forgetReader = client ? undefined : onLostReader(ask);
    if (!client) {
        signals.forEach((name) => process.on(name, ask));
    }
    try {
        await work({ atOnce: atOnce.signal, safely: safely.signal, by: () => by });
    } finally {
        clearTimeout(timer);
        client?.removeListener("close", ask);
        forgetReader?.();
        signals.forEach((name) => process.removeListener(name, ask));
    }
}
