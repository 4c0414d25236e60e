// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface ApimlMessage {
    /** `ZWEAO500E`. */
    readonly number: string;
    /** One line, as a person reads it. */
    readonly content: string;
    /** What the message says about its cause and cure, where it says it. */
    readonly reason: string | null;
    readonly action: string | null;
}
