// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { siteHook } from "../../adapters/workstation/siteHook";
import type { StatusReport } from "../../model/status";
import type { HookResult } from "../../ports/siteHook";

/** How long a hook may take: the next look waits for it. */
const limitMs = 60_000;

/**
 * Runs a command of the site on this workstation, with the report as JSON on its standard input.
 * @returns how it ended and its last lines; never throws
 */
export function tellHook(command: string, report: StatusReport, signal: AbortSignal): Promise<HookResult> {
    const facts = { ZOWE_HA_PROFILE: report.deployment.profile, ZOWE_HA_VERDICT: report.verdict };
    return siteHook.run(command, facts, limitMs, signal, `${JSON.stringify(report)}\n`);
}
