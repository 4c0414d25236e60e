// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DiagnosticsReport } from "../../model/bundle/diagnosticsReport";
import { toldManifest } from "../../model/bundle/manifest";
import { secretsIn } from "../../model/bundle/secretsIn";
import type { Bundle } from "./openBundle";
import { openBundle } from "./openBundle";
import { counted } from "../../model/counted";

/**
 * What is in a bundle.
 * @returns `zowe-ha/diagnostics/1`
 * @throws ConfigurationError when it cannot be read as one
 */
export async function diagnosticsShow(file: string): Promise<DiagnosticsReport> {
    return shown(file, await openBundle(file));
}

function shown(file: string, { manifest }: Bundle): DiagnosticsReport {
    const told = toldManifest(manifest);
    return {
        schema: "zowe-ha/diagnostics/1",
        action: "SHOW",
        file,
        outcome: "DONE",
        exitCode: 0,
        reason: `${told.files.length} files, taken ${told.takenAt}`,
        manifest: told,
        secrets: [],
        nameTable: null,
    };
}

/**
 * Whether anything in a bundle still looks like a secret, before it is sent.
 * @returns `zowe-ha/diagnostics/1`: CRITICAL where something does
 * @throws ConfigurationError when it cannot be read as a bundle
 */
export async function diagnosticsVerify(file: string): Promise<DiagnosticsReport> {
    const bundle = await openBundle(file);
    const { files } = bundle;
    const secrets = [...files].flatMap(([name, text]) => secretsIn(name, text));
    const isClean = secrets.length === 0;
    return {
        ...shown(file, bundle),
        action: "VERIFY",
        outcome: isClean ? "DONE" : "CRITICAL",
        exitCode: isClean ? 0 : 8,
        reason: isClean
            ? `nothing in ${files.size} files looks like a secret`
            : `${counted(secrets.length, "place looks like a secret", "places look like secrets")}: do not send it`,
        secrets,
    };
}
