// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Clock } from "../ports/clock";
import type { Journal, LockOwner, OperationLock } from "../ports/journal";
import { journalFile } from "./journalFile";
import { lockFile, lockHolder } from "./lockFile";

export interface OperationFiles {
    readonly journal: Journal;
    readonly lock: OperationLock;
    /** Who holds a deployment here, for those who only look. */
    holder(deployment: string): Promise<{ readonly owner: LockOwner; readonly isExpired: boolean } | null>;
}

/** Journal and locks under one directory of this workstation: `<home>/operations`, `<home>/locks`. */
export function operationFiles(home: string, clock: Clock): OperationFiles {
    const journal = journalFile(join(home, "operations"), clock);
    const { operator } = journal;
    const locks = join(home, "locks");
    return {
        journal,
        lock: lockFile(locks, operator, clock),
        holder: (deployment) => lockHolder(locks, deployment, operator, clock.now()),
    };
}
