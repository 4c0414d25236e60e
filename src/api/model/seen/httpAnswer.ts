// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** An HTTP answer of any status: 401 and 500 are answers too, and parsers decide what they mean. */
export interface HttpAnswer {
    readonly status: number;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly latencyMs: number;
    /** Which credential went out. */
    readonly credential: "none" | "certificate" | "user";
}
