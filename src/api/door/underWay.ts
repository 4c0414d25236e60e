// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { operationFiles } from "../adapters/operationFiles";
import { readAnnounced } from "../caching/readAnnounced";
import type { OperationUnderWay } from "../model/status";
import { mergeUnderWay, underWayAnnounced, underWayHere } from "../plan/underWay";
import type { UnderWaySighting } from "../probe/snapshot";
import { deploymentOf } from "./began";
import type { OpenSysplex } from "./withSysplex";

/** Who is at work on this deployment, asked beside the look of a command that only looks: it costs no round trip after another. */
export async function underWay(open: OpenSysplex): Promise<UnderWaySighting> {
    const deployment = deploymentOf(open.sysplex);
    const [here, elsewhere] = await Promise.all([workingHere(open, deployment), announced(open, deployment)]);
    return { operations: mergeUnderWay(here, elsewhere), missing: [] };
}

async function workingHere({ connection, ports }: OpenSysplex, deployment: string): Promise<OperationUnderWay | null> {
    if (connection.home === undefined) {
        return null;
    }
    const files = operationFiles(connection.home, ports.clock);
    const holder = await files.holder(deployment);
    const operation = holder === null ? null : await files.journal.read(holder.owner.operationId);
    return holder === null ? null : underWayHere(holder.owner, holder.isExpired, operation?.events ?? []);
}

async function announced({ sysplex, ports }: OpenSysplex, deployment: string): Promise<readonly OperationUnderWay[]> {
    const now = (): Date => ports.sysplexTime();
    return underWayAnnounced(await readAnnounced(sysplex.instances, ports.apiMediation, now), deployment, now());
}
