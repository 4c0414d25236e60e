// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DistributionSighting } from "../../model/seen/answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import type { DynamicVipas } from "../../model/seen/networkDisplays";
import { parseDisplayVipa } from "../parse/displayVipa";
import { parseNetstatVipaDistribution } from "../parse/netstatVipaDistribution";
import { parseNetstatVipaTargets } from "../parse/netstatVipaTargets";
import type { Asking } from "./asking";

/** How are the dynamic VIPAs distributed? Any stack knows the distributor; only that one has the table of targets. */
export async function askDistribution({ circle }: Pick<Asking, "circle">): Promise<DistributionSighting> {
    const vipas = await askConsole(circle, displayCommand.dynamicAddresses, null, parseDisplayVipa);
    const systems = vipas.seen ? distributors(vipas.value) : [];
    const stacks = systems.map(async (systemName) => {
        const preferred = circle.memberFor(systemName);
        const [targets, configuration] = await Promise.all([
            askConsole(circle, displayCommand.distributorTargets, systemName, parseNetstatVipaTargets, preferred),
            askConsole(
                circle,
                displayCommand.distributorConfiguration,
                systemName,
                parseNetstatVipaDistribution,
                preferred,
            ),
        ]);
        return { systemName, targets, configuration };
    });
    return { vipas, stacks: await Promise.all(stacks) };
}

function distributors({ vipas }: DynamicVipas): readonly string[] {
    const stacks = vipas.flatMap((vipa) => vipa.stacks);
    const distributing = stacks.filter(({ distribution }) => distribution === "DIST" || distribution === "BOTH");
    return [...new Set(distributing.map(({ systemName }) => systemName))];
}
