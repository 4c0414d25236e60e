// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isWhole } from "../../model/observation";
import type { VipaTarget } from "../../model/seen/networkDisplays";
import { isQuiesced } from "../../health/state/isQuiescedByRecord";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { askDistribution } from "../../probe/questions/distribution";

/** The targets of a distributed port, each as `<address> <address of the target>`, which may be an XCF address. */
export interface EntryTargets {
    readonly quiesced: readonly string[];
    /** A server listens there, and the distributor may send it new connections. */
    readonly open: readonly string[];
}

/** What the distributor shows of a port; null: not every table was seen completely. The system of a target is not determined. */
export async function entryTargets(circle: ZosmfCircle, port: number): Promise<EntryTargets | null> {
    const { vipas, stacks } = await askDistribution({ circle });
    const tables = stacks.flatMap(({ targets }) => (targets.seen && targets.value.isComplete ? [targets.value] : []));
    if (!isWhole(vipas) || tables.length < stacks.length) {
        return null;
    }
    const all = tables.flatMap(({ targets }) => targets).filter((target) => target.port === port);
    return {
        quiesced: all.filter(isQuiesced).map(nameOf),
        open: all.filter((target) => !isQuiesced(target) && target.readyServers > 0).map(nameOf),
    };
}

const nameOf = ({ address, targetAddress }: VipaTarget): string => `${address} ${targetAddress}`;
