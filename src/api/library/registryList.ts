// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { findingsByHarm } from "../health/report/findings";
import { registryReport, unlookedReport } from "../health/report/registryReport";
import { statusRules } from "../health/rules/catalogue";
import type { RegistryReport } from "../model/registry";
import { unreadOutcome } from "../model/unreadOutcome";
import { observeRegistryEntries } from "../probe/observeRegistryEntries";
import { selectInstances } from "../topology/selectInstances";
import { knownOf } from "./looking/knownOf";
import { look } from "./looking/look";
import { unreadReason } from "./looking/unreadReport";
import { lookingAtSysplex } from "./looking/withSysplex";

/** Those that `status` judges by, too: one truth for what is registered. */
const registrationRules = statusRules.filter(({ area }) => area === "registration");

/**
 * What every Discovery Service lists, side by side, with live leases. Requires a client certificate.
 * @returns `zowe-ha/registry/1`, see docs/schemas/registry-1.json; problems of the environment are in it, never thrown
 * @throws ConfigurationError when the connection or the configuration is wrong
 */
export function registryList(
    connection: HaConnection,
    options: { readonly lpars: readonly string[] | null },
    signal: AbortSignal,
): Promise<RegistryReport> {
    return lookingAtSysplex(connection, signal, async (open) => {
        const { sysplex, ports, unread } = open;
        if (unread !== null) {
            return unlookedReport(unreadOutcome(unread, false), unreadReason(unread), ports.clock.now());
        }
        const known = await knownOf(open);
        const [discoveries, looked] = await Promise.all([
            observeRegistryEntries(sysplex.instances, ports.apiMediation),
            look(open, known),
        ]);
        const findings = findingsByHarm(registrationRules, looked, false);
        const report = registryReport(sysplex, discoveries, ports.clock.now(), ports.sysplexTime(), findings);
        if (options.lpars === null) {
            return report;
        }
        const ids = new Set(selectInstances(sysplex.instances, options.lpars).map(({ id }) => id));
        return { ...report, rows: report.rows.filter(({ instance }) => instance !== null && ids.has(instance)) };
    });
}
