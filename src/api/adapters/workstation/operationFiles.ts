// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Clock } from "../../ports/clock";
import type { Journal, OperationLock } from "../../ports/journal";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { LockOwner } from "../../model/operation/lockOwner";
import { journalFile } from "./journalFile";
import { mirrorFolders } from "./journalMirror";
import { lockFile, lockHolder } from "./lockFile";

interface OperationFiles {
    readonly journal: Journal;
    readonly lock: OperationLock;
    /** Whether this workstation wrote it: journals of others are read, but nothing in them is run here. */
    isOwn(operationId: string): Promise<boolean>;
    /** The holder of a deployment here, for commands that only read. */
    holder(deployment: string): Promise<{ readonly owner: LockOwner; readonly isExpired: boolean } | null>;
}

/**
 * Journal and locks under one directory of this workstation: `<home>/operations`, `<home>/locks`. Read with it is what was read of the
 * journals of other workstations, `<home>/shared`.
 */
export function operationFiles(home: string, clock: Clock): OperationFiles {
    const own = journalFile(join(home, "operations"), clock);
    const { operator } = own;
    const locks = join(home, "locks");
    const others = async (): Promise<readonly Journal[]> =>
        (await mirrorFolders(home)).map((folder) => journalFile(folder, clock));
    const journal: Journal = {
        ...own,
        read: async (operationId) => {
            const found = [await own.read(operationId)];
            for (const other of await others()) {
                found.push(await other.read(operationId));
            }
            return found.find((operation) => operation !== null) ?? null;
        },
        readAll: async () => {
            const all = [own, ...(await others())].map((one) => one.readAll());
            return merged((await Promise.all(all)).flat());
        },
    };
    return {
        journal,
        lock: lockFile(locks, operator, clock),
        isOwn: async (operationId) => (await own.read(operationId)) !== null,
        holder: (deployment) => lockHolder(locks, deployment, operator, clock.now()),
    };
}

/** The journals of this workstation come first and take precedence. */
function merged(operations: readonly JournalledOperation[]): readonly JournalledOperation[] {
    const byId = new Map<string, JournalledOperation>();
    operations.forEach((one) => byId.set(one.operationId, byId.get(one.operationId) ?? one));
    const beganAt = ({ events }: JournalledOperation): string => events[0]?.at ?? "";
    return [...byId.values()].sort((one, other) => beganAt(other).localeCompare(beganAt(one)));
}
