// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * What is told at the edge of the program while it looks, in the order in which it was asked: kept while a bundle is taken, and told
 * again from it. What is parsed is taken down as it came, so that the parsers read it again.
 */
export interface Tape {
    /** Nothing is asked any more: what it does not hold is not known. */
    readonly isReplay: boolean;
    /**
     * @param key what was asked, and which server; the same question again gets the next answer
     * @param unheld what is returned if the tape contains no answer
     */
    ask<T>(key: string, ask: () => Promise<T>, unheld: () => T): Promise<T>;
    /** The same of what is known at once. */
    tell<T>(key: string, tell: () => T): T;
    /** In a replay: the time of the newest answer that was returned. */
    now(): Date;
}
