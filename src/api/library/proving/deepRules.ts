// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeLogouts } from "../../health/signOn/judgeLogouts";
import { signOnReport } from "../../health/signOn/signOnReport";
import type { Rule } from "../../health/rules/rule";
import { logoutNotShared } from "../../health/rules/sso/logoutNotShared";
import { signOnBoundSeconds } from "../../model/proving/signOnBoundSeconds";
import { proveSignOn } from "../../probe/signOn/proveSignOn";
import type { OpenSysplex } from "../looking/withSysplex";

/** Reserved for the logout of what is left. */
const reserveMs = 15_000;

/**
 * The same rules and HA-SSO03, for which a logout is followed at every instance as in `sso verify`.
 * @param timeoutMs how much of the time of the command is left
 */
export async function deepRules(
    open: OpenSysplex,
    rules: readonly Rule[],
    timeoutMs: number,
): Promise<readonly Rule[]> {
    const { sysplex, ports, unread } = open;
    const others = rules.filter(({ id }) => id !== logoutNotShared.id);
    if (unread !== null) {
        return [...others, logoutNotShared];
    }
    const began = ports.clock.now().getTime();
    const run = { isFull: false, boundSeconds: signOnBoundSeconds };
    const boundMs = signOnBoundSeconds * 1_000;
    const stopAtMs = began + timeoutMs - reserveMs;
    const plan = { ...run, instances: sysplex.instances, boundMs, stopAtMs, safely: ports.signal };
    const seen = await proveSignOn(plan, ports);
    const at = ports.clock.now();
    const report = signOnReport(sysplex, seen, {
        ...run,
        at,
        durationMs: at.getTime() - began,
        isInterrupted: ports.signal.aborted,
    });
    return [...others, { ...logoutNotShared, judge: () => judgeLogouts(report) }];
}
