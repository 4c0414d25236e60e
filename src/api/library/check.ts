// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { muteCheck } from "../health/mutes/muteCheck";
import { checkReport } from "../health/report/checkReport";
import { rules } from "../health/rules/catalogue";
import { logoutNotShared } from "../health/rules/sso/logoutNotShared";
import type { CheckReport, CheckResult } from "../model/check";
import { selectInstances } from "../topology/selectInstances";
import type { CheckSet } from "./looking/chooseRules";
import { chooseRules } from "./looking/chooseRules";
import { lookForChecks } from "./looking/lookForChecks";
import { deepRules } from "./proving/deepRules";
import { refuseWithoutPassword } from "./proving/refuseWithoutPassword";
import { withMutes } from "./looking/withMutes";
import { lookingAtSysplex } from "./looking/withSysplex";

export interface CheckOptions {
    /** Areas, ids or slugs; none: every area. */
    readonly selectors: readonly string[];
    /** Null: everything that only looks. */
    readonly set: CheckSet | null;
    /** Milliseconds for a login and a logout that is followed at every instance (HA-SSO03); absent: nobody logs out. */
    readonly deepForMs?: number;
    /** Results about these instances and about what all share; null: all. */
    readonly lpars: readonly string[] | null;
}

/**
 * Whether this sysplex is ready for high availability, check by check. Only the facts that the selected checks need are queried, once.
 * @returns `zowe-ha/check/1`, see docs/schemas/check-1.json; problems of the environment are in it, never thrown
 * @throws ConfigurationError when the connection or the configuration is wrong, or a selector or an instance does not exist
 */
export async function check(
    connection: HaConnection,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<CheckReport> {
    return (await checkSelected(connection, options, signal)).report;
}

/** A check of some instances, and what it counts without showing it. */
export interface SelectedCheck {
    readonly report: CheckReport;
    /** The problems of instances that were not selected, without consequences of others. */
    readonly outside: readonly CheckResult[];
}

/** As `check`, with the results outside `lpars`: verdict, exit code and summary still cover the whole sysplex. */
export async function checkSelected(
    connection: HaConnection,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<SelectedCheck> {
    const started = Date.now();
    const { deepForMs } = options;
    const selectable = deepForMs === undefined ? rules : [...rules, logoutNotShared];
    const chosen = chooseRules(options.selectors, options.set, selectable);
    if (deepForMs !== undefined) {
        refuseWithoutPassword(connection);
    }
    return lookingAtSysplex(connection, signal, async (opened) => {
        // Names that come only from the profile are not proven instances.
        const sysplex = opened.unread === null ? opened.sysplex : { ...opened.sysplex, instances: [] };
        const open = { ...opened, sysplex };
        const ids =
            options.lpars === null ? null : selectInstances(sysplex.instances, options.lpars).map(({ id }) => id);
        const look = await lookForChecks(open, chosen);
        const judged = deepForMs === undefined ? chosen : await deepRules(open, chosen, deepForMs);
        const seen = checkReport(look, judged, Date.now() - started);
        const report = await withMutes(connection, seen, muteCheck);
        return ids === null ? { report, outside: [] } : only(report, ids);
    });
}

/** The verdict stays that of the whole. */
function only(report: CheckReport, ids: readonly string[]): SelectedCheck {
    const isAsked = ({ scope }: CheckResult): boolean => scope.instance === null || ids.includes(scope.instance);
    return {
        report: { ...report, results: report.results.filter(isAsked) },
        outside: report.results.filter(
            (result) =>
                !isAsked(result) && result.causedBy === null && ["FAIL", "WARN", "UNKNOWN"].includes(result.outcome),
        ),
    };
}
