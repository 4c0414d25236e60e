// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { onAskedToEnd } from "./onAskedToEnd";

/** How a command that makes changes can be ended: safely on the first request, at once on the second. */
interface Ending {
    /** Everything ends now. */
    readonly atOnce: AbortSignal;
    /** The next safe point is the end. */
    readonly safely: AbortSignal;
    readonly by: () => "user" | "deadline";
}

/** The first request, or the loss of the client, requests a safe end; a second Ctrl-C, and the deadline, end at once. */
export async function twoStageEnd(timeoutSeconds: number, work: (ending: Ending) => Promise<void>): Promise<void> {
    const [atOnce, safely] = [new AbortController(), new AbortController()];
    let by: "user" | "deadline" = "user";
    const asked = (): void => (safely.signal.aborted ? atOnce.abort() : safely.abort());
    // A terminal that ends sends a signal, and then its output has no reader: this is not a second request.
    const gone = (): void => safely.abort();
    const timer = setTimeout(() => {
        by = safely.signal.aborted ? by : "deadline";
        safely.abort();
        atOnce.abort();
    }, timeoutSeconds * 1_000);
    const forget = onAskedToEnd({ asked, gone, heard: "on" });
    try {
        await work({ atOnce: atOnce.signal, safely: safely.signal, by: () => by });
    } finally {
        clearTimeout(timer);
        forget();
    }
}
