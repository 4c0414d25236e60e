// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Time, handed in so that waiting can be tested without waiting. */
export interface Clock {
    now(): Date;
    /** Resolves after the given time, or at once when the signal aborts; never rejects. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
