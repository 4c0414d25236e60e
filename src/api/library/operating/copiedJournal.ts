// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../model/operation/event";
import { printable } from "../../model/printable";
import type { JournalWriter } from "../../ports/journal";
import { pathsOf, writeReadable } from "../../sharing/sharedPlace";
import type { OpenSysplex } from "../looking/withSysplex";

/** A journal that is on this workstation first, and then in the shared directory, where every other workstation finds it. */
interface CopiedJournal extends JournalWriter {
    /** In one sentence, why the copy is not whole; null: it is, or there is to be none. */
    readonly copyTrouble: () => string | null;
}

/** After these events the copy is rewritten; events in between follow with the next one. */
const copied: ReadonlySet<OperationEvent["kind"]> = new Set<OperationEvent["kind"]>([
    "operation-began",
    "step-ended",
    "drained",
    "resumed",
    "operation-ended",
]);

/** A failed copy does not stop the operation, and is reported at the end. */
export function copiedJournal({ connection, circle }: OpenSysplex, writer: JournalWriter): CopiedJournal {
    const directory = connection.sharedDirectory ?? null;
    if (directory === null) {
        return { ...writer, copyTrouble: () => null };
    }
    const path = `${pathsOf(directory).operations}/${writer.operationId}.jsonl`;
    let text = "";
    let isNew = true;
    let trouble: string | null = null;
    let last: Promise<void> = Promise.resolve();
    const copy = async (): Promise<void> => {
        const written = await writeReadable(circle, path, text, isNew);
        isNew &&= !written.seen;
        trouble = written.seen
            ? null
            : `The journal could not be copied to ${directory}, so other workstations do not see all of it: ${printable(written.why)}.`;
    };
    return {
        operationId: writer.operationId,
        write: async (event) => {
            await writer.write(event);
            text += `${JSON.stringify(event)}\n`;
            if (copied.has(event.kind)) {
                last = last.then(copy);
            }
            await (event.kind === "operation-ended" ? last : undefined);
        },
        close: async () => {
            await last;
            await writer.close();
        },
        copyTrouble: () => trouble,
    };
}
