// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Clock } from "../ports/clock";
import type { Journal, OperationLock } from "../ports/journal";
import { journalFile } from "./journalFile";
import { lockFile } from "./lockFile";

/** Journal and locks under one directory of this workstation: `<home>/operations`, `<home>/locks`. */
export function operationFiles(
    home: string,
    clock: Clock,
): { readonly journal: Journal; readonly lock: OperationLock } {
    const journal = journalFile(join(home, "operations"), clock);
    return { journal, lock: lockFile(join(home, "locks"), journal.operator, clock) };
}
