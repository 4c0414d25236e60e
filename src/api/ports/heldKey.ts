// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofAnswer } from "../model/operation/drill";
import type { Instance } from "../model/sysplex";

/** What one instance answers about the key. */
export interface KeyFound {
    readonly instance: string;
    readonly answer: ProofAnswer;
    readonly why: string | null;
}

/** One entry that is written through the Caching Service of one instance, and looked for at others. Nothing here throws. */
export interface HeldKey {
    /** Every instance that should have it is asked for it at once: `HOLDS` where it was found. The first answer is that of the writer. */
    write(at: Instance, others: readonly Instance[]): Promise<readonly KeyFound[]>;
    read(at: readonly Instance[]): Promise<readonly KeyFound[]>;
    /** Removes it wherever it is. */
    remove(): Promise<void>;
    /** Removes the key of an operation whose program was killed. */
    removeLeft(operationId: string): Promise<void>;
}
