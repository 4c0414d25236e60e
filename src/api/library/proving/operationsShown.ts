// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";
import type { DeploymentSeen } from "../../health/state/ofDeployment";
import { ofDeployment } from "../../health/state/ofDeployment";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { ShownOperation } from "../../model/operation/shownOperation";
import { operationReport } from "../../plan/outcome/operationReport";

/** More than a reader of one page reads. */
const most = 20;

/**
 * The operations of a journal that belong to this sysplex.
 * @param operations the newest first
 * @param operation the only one that is wanted; null: the newest
 * @throws ConfigurationError when that one is not in the journal, or belongs to another sysplex
 */
export function operationsShown(
    operations: readonly JournalledOperation[],
    deployment: DeploymentSeen,
    operation: string | null,
): readonly ShownOperation[] {
    if (operation !== null && !operations.some(({ operationId }) => operationId === operation)) {
        throw new ConfigurationError(
            `There is no operation ${JSON.stringify(operation)}: zowe ha operation list shows them.`,
            { option: "operation" },
        );
    }
    const wanted = ofDeployment(operations, deployment).filter(
        ({ operationId }) => operation === null || operationId === operation,
    );
    if (operation !== null && wanted.length === 0) {
        throw new ConfigurationError(
            `The operation ${operation} belongs to another sysplex. Specify its --ha-profile.`,
            {
                option: "operation",
            },
        );
    }
    return wanted.slice(0, most).flatMap(({ events }) => {
        const report = operationReport(events);
        return report === null ? [] : [{ report, events }];
    });
}
