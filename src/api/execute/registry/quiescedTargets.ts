// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isWhole } from "../../model/observation";
import { isQuiesced } from "../../health/state/isQuiescedByRecord";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { askDistribution } from "../../probe/questions/distribution";

/**
 * The targets of a port that the distributor shows as quiesced; null: not every table was seen completely. The system of a
 * target is not determined: its address may be an XCF address.
 */
export async function quiescedTargets(circle: ZosmfCircle, port: number): Promise<readonly string[] | null> {
    const { vipas, stacks } = await askDistribution({ circle });
    const tables = stacks.flatMap(({ targets }) => (targets.seen && targets.value.isComplete ? [targets.value] : []));
    if (!isWhole(vipas) || tables.length < stacks.length) {
        return null;
    }
    return tables
        .flatMap(({ targets }) => targets)
        .filter((target) => target.port === port && isQuiesced(target))
        .map(({ address, targetAddress }) => `${address} ${targetAddress}`);
}
