// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LockOwner } from "../model/operation/lockOwner";
import type { JournalledOperation } from "../model/operation/journalledOperation";
import type { OperationEvent, Operator } from "../model/operation/event";

export interface JournalWriter {
    readonly operationId: string;
    /** Resolves when it is on the disk. @throws ConfigurationError when it could not be written: then nothing new may begin */
    write(event: OperationEvent): Promise<void>;
    close(): Promise<void>;
}

/** The record of operations on this workstation. It contains no secrets, because events contain none. */
export interface Journal {
    readonly operator: Operator;
    /** @param kind In lowercase, the beginning of the id. */
    newId(kind: string): string;
    /** @param operationId From `newId`. @throws ConfigurationError when no file can be made */
    open(operationId: string): Promise<JournalWriter>;
    /** Null if there is no such operation. */
    read(operationId: string): Promise<JournalledOperation | null>;
    /** Newest first. */
    readAll(): Promise<readonly JournalledOperation[]>;
}

/** A program that was suspended may wake when another has its deployment. */
export interface OwnLock {
    /**
     * Checked before each step.
     * @param doing the next step, as it is shown: `stopping lpar2`
     * @returns null while this operation holds it, otherwise the current holder of the deployment, in words
     */
    lostTo(doing: string): Promise<string | null>;
}

export type LockAnswer =
    /** Never rejects: a lock that cannot be renewed or removed expires by itself. */
    | ({ readonly kind: "held"; release(): Promise<void> } & OwnLock)
    | { readonly kind: "refused"; readonly owner: LockOwner; readonly isExpired: boolean }
    /** A file exists, and does not show whose it is. */
    | { readonly kind: "unreadable"; readonly path: string; readonly isExpired: boolean };

/** One operation at a time for each deployment (docs/glossary.md, "What we do"). */
export interface OperationLock {
    /**
     * @param breaks Take it from an owner whose lock has expired; never from a running one.
     * @throws ConfigurationError if none can be created, with the reason
     */
    acquire(deployment: string, operationId: string, breaks: boolean): Promise<LockAnswer>;
}
