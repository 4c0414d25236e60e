// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { operationFiles } from "../adapters/workstation/operationFiles";
import { systemClock } from "../adapters/workstation/systemClock";
import { ConfigurationError } from "../errors";
import type { ShownOperation } from "../model/operation/shownOperation";
import { operationReport } from "../plan/outcome/operationReport";
import type { JournalledOperation } from "../model/operation/journalledOperation";

/** The journal of this workstation, newest first. No request is sent to the sysplex. */
export async function listOperations(home: string): Promise<readonly ShownOperation[]> {
    const operations = await operationFiles(home, systemClock).journal.readAll();
    return operations.flatMap(shown);
}

/** @throws ConfigurationError if there is no such operation */
export async function showOperation(home: string, operationId: string): Promise<ShownOperation> {
    const operation = await operationFiles(home, systemClock).journal.read(operationId);
    const [found] = operation === null ? [] : shown(operation);
    if (!found) {
        throw new ConfigurationError(
            `There is no operation ${JSON.stringify(operationId)}: zowe ha operation list shows them.`,
        );
    }
    return found;
}

function shown({ events }: JournalledOperation): ShownOperation[] {
    const report = operationReport(events);
    return report ? [{ report, events }] : [];
}
