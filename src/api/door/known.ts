// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { operationFiles } from "../adapters/operationFiles";
import { journalSighting } from "../plan/journalSighting";
import type { Known } from "../probe/observe";
import { nothingKnown } from "../probe/observe";
import { deploymentOf } from "./began";
import type { OpenSysplex } from "./withSysplex";

/** What is known before anybody is asked: the budget of a start, and what the journal of this workstation says. */
export async function knownOf({ connection, sysplex, ports }: OpenSysplex): Promise<Known> {
    const startBudgetSeconds = connection.startTimeoutSeconds ?? nothingKnown.startBudgetSeconds;
    if (connection.home === undefined) {
        return { ...nothingKnown, startBudgetSeconds };
    }
    const operations = await operationFiles(connection.home, ports.clock).journal.readAll();
    return { startBudgetSeconds, journal: journalSighting(operations, deploymentOf(sysplex)) };
}
