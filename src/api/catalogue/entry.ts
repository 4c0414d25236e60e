// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The explanation of one item. */
export interface Entry {
    /** As it is printed: `HA-REG04`, `READY`, `8`, `ZWEL0038E`. */
    readonly id: string;
    readonly kind: "check" | "state" | "verdict" | "exit-code" | "layout" | "message";
    readonly title: string;
    /** What it means, or how it comes to be. */
    readonly means: string;
    /** What to do. */
    readonly next: string;
    /** Further texts, each with a heading: the expectation, the required access, the source. */
    readonly details: readonly { readonly heading: string; readonly text: string }[];
    /** Other names that lead here, such as the slug of a check. */
    readonly aliases: readonly string[];
}
