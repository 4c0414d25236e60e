// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { muteStatus } from "../health/mutes/muteStatus";
import { statusReport } from "../health/report/statusReport";
import { statusRules } from "../health/rules/catalogue";
import type { StatusReport } from "../model/status";
import { selectInstances } from "../topology/selectInstances";
import { knownOf } from "./looking/knownOf";
import { look } from "./looking/look";
import { underWay } from "./looking/underWay";
import { unreadReport } from "./looking/unreadReport";
import { withMutes } from "./looking/withMutes";
import type { OpenSysplex } from "./looking/withSysplex";
import { lookingAtSysplex } from "./looking/withSysplex";

export interface StatusOptions {
    /** Instance ids or system names to show; null: all. All instances are still observed: the verdict covers the whole sysplex. */
    readonly lpars: readonly string[] | null;
}

/**
 * The state of every Zowe instance of a sysplex, and a verdict.
 * @returns `zowe-ha/status/1`, see docs/schemas/status-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection or the configuration is wrong, or `lpars` names nothing that exists
 */
export function status(connection: HaConnection, options: StatusOptions, signal: AbortSignal): Promise<StatusReport> {
    const started = Date.now();
    return lookingAtSysplex(
        connection,
        signal,
        async (open) => {
            const { sysplex, unread, ports } = open;
            if (unread !== null) {
                return unreadReport(sysplex, unread, ports.clock.now(), Date.now() - started);
            }
            const chosen = chosenIds(open, options.lpars);
            const [looked, atWork] = await Promise.all([
                knownOf(open).then((known) => look(open, known)),
                underWay(open),
            ]);
            const seen = statusReport(looked, statusRules, Date.now() - started, atWork);
            const report = await withMutes(connection, seen, muteStatus);
            return chosen === null ? report : only(report, chosen);
        },
        "heard",
    );
}

function chosenIds({ sysplex }: OpenSysplex, lpars: readonly string[] | null): ReadonlySet<string> | null {
    return lpars === null ? null : new Set(selectInstances(sysplex.instances, lpars).map(({ id }) => id));
}

/** The selected rows; verdict and findings still cover the whole sysplex, because they depend on the other instances. */
function only(report: StatusReport, ids: ReadonlySet<string>): StatusReport {
    return { ...report, instances: report.instances.filter(({ id }) => ids.has(id)) };
}
