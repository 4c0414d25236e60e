// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent, Operator } from "../model/event";

export interface JournalledOperation {
    readonly operationId: string;
    /** In the order in which they happened; begins with `operation-began`. */
    readonly events: readonly OperationEvent[];
}

export interface JournalWriter {
    readonly operationId: string;
    /** Resolves when it is on the disk. @throws when it could not be written: then nothing new may begin */
    write(event: OperationEvent): Promise<void>;
    close(): Promise<void>;
}

/** What operations did, kept on this workstation. Secrets never get here: events hold none. */
export interface Journal {
    readonly operator: Operator;
    /** @param kind In lower case, the beginning of the id. */
    newId(kind: string): string;
    /** @param operationId From `newId`. @throws when no file can be made */
    open(operationId: string): Promise<JournalWriter>;
    /** Null when there is no such operation. */
    read(operationId: string): Promise<JournalledOperation | null>;
    /** Newest first. */
    readAll(): Promise<readonly JournalledOperation[]>;
}

/** Who holds a deployment now. */
export interface LockOwner {
    readonly operationId: string;
    readonly by: Operator;
    /** ISO-8601 UTC. */
    readonly since: string;
    /** ISO-8601 UTC; moved on while the owner lives. */
    readonly expires: string;
}

export type LockAnswer =
    | { readonly kind: "held"; release(): Promise<void> }
    | { readonly kind: "refused"; readonly owner: LockOwner; readonly isExpired: boolean };

/** One operation at a time for each deployment (health-checks.md, "Behaviour details"). */
export interface OperationLock {
    /** @param breaks Take it from an owner whose time has run out; never from one that lives. */
    acquire(deployment: string, operationId: string, breaks: boolean): Promise<LockAnswer>;
}
