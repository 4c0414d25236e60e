// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import type { JournalWriter } from "../../ports/journal";

/** A journal that remembers whether anything of the operation is missing in it. */
interface WatchedJournal extends JournalWriter {
    readonly trouble: () => Error | null;
}

export function watchedJournal(writer: JournalWriter): WatchedJournal {
    let trouble: Error | null = null;
    const write = async (event: OperationEvent): Promise<void> => {
        try {
            await writer.write(event);
        } catch (error) {
            trouble ??= error instanceof Error ? error : new Error(String(error));
            throw error;
        }
    };
    return { ...writer, write, trouble: () => trouble };
}

/**
 * All actions are reported, even if they could not be recorded.
 * @throws the error of the journal if nothing was sent: then it is as if the operation was not started
 */
export function toldWithTrouble(
    report: OperationReport,
    events: readonly OperationEvent[],
    trouble: Error | null,
): OperationReport {
    if (trouble === null) {
        return report;
    }
    if (!events.some(hasChanged)) {
        throw trouble;
    }
    const note = `${trouble.message} Later events are shown only here: zowe ha operation show does not include them.`;
    return { ...report, notes: [...report.notes, note] };
}

function hasChanged(event: OperationEvent): boolean {
    return event.kind === "drained" || (event.kind === "command-sent" && event.sent.wasSent !== false);
}
