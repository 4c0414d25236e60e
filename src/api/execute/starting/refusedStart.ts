// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { HardcopyMessage } from "../../model/seen/zosmf";

/** How JES2 and the system end a job that never ran, naming it (zowe-install-packaging#3267). */
const ended = /^\+?(?:\$HASP310|\$HASP250|IEFC452I|IEF45[0123]I) +(\S+)/;
/** The message before it, and the reason: the message may or may not contain the job. */
const reason = /^\+?(?:ICH408I|IEFC612I|IEE122I)\b/;

/** The message in the log that ended the start of this instance; null: none did. */
export function refusedStart(messages: readonly HardcopyMessage[], { jobName, systemName }: Instance): string | null {
    const here = messages.filter((message) => message.systemName === systemName);
    const end = here.findIndex(({ text }) => ended.exec(text)?.[1] === jobName);
    if (end < 0) {
        return null;
    }
    const why = here.slice(0, end).findLast(({ text }) => reason.test(text));
    const words = [why?.text, here[end]?.text].filter((text) => text !== undefined);
    return words
        .map((text) => text.replace(/\s+/g, " ").trim())
        .join("; ")
        .slice(0, 250);
}
