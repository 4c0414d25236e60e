// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ToldManifest } from "./manifest";

/** What `zowe ha diagnostics` reports. */
export interface DiagnosticsReport {
    readonly schema: "zowe-ha/diagnostics/1";
    readonly action: "COLLECT" | "SHOW" | "VERIFY";
    readonly file: string;
    readonly outcome: "DONE" | "DEGRADED" | "CRITICAL";
    readonly exitCode: number;
    readonly reason: string;
    readonly manifest: ToldManifest;
    /** Where something stands that looks like a secret: never the secret itself. */
    readonly secrets: readonly { readonly file: string; readonly line: number; readonly kind: string }[];
    /** With --anonymize: the file beside the bundle that maps the replacements to the original names. */
    readonly nameTable: string | null;
}
