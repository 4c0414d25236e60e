// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface ApimlMessage {
    /** `ZWEAO500E`. */
    readonly number: string;
    /** One line, as a person reads it. */
    readonly content: string;
    /** What the message contains about its cause and remedy, if anything. */
    readonly reason: string | null;
    readonly action: string | null;
}
