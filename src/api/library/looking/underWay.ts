// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { operationFiles } from "../../adapters/workstation/operationFiles";
import { readAnnounced } from "../../caching/readAnnounced";
import type { Observation } from "../../model/observation";
import { gapsOf } from "../../model/observation";
import type { OperationUnderWay } from "../../model/status";
import { mergeUnderWay, underWayAnnounced, underWayHere } from "../../plan/outcome/underWay";
import type { UnderWaySighting } from "../../model/seen/snapshot";
import type { Announcement } from "../../model/operation/announcement";
import { deploymentOf } from "../operating/began";
import { sharedBoard } from "../operating/sharedBoard";
import { onTape } from "./onTape";
import type { OpenSysplex } from "./withSysplex";

/** The running operations on this deployment, queried in parallel with the look of a command that only reads: no extra round trip. */
export function underWay(open: OpenSysplex): Promise<UnderWaySighting> {
    return onTape(open, "what is at work", atWork, { operations: [], missing: [] });
}

async function atWork(open: OpenSysplex): Promise<UnderWaySighting> {
    const deployment = deploymentOf(open.sysplex);
    const [here, elsewhere] = await Promise.all([workingHere(open, deployment), announced(open)]);
    const now = open.ports.sysplexTime();
    const others = underWayAnnounced(elsewhere.seen ? elsewhere.value : [], deployment, now);
    return { operations: mergeUnderWay(here, others), missing: missingOf(elsewhere) };
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

/** In the shared directory where the profile names one, otherwise in the Caching Services. */
async function announced(open: OpenSysplex): Promise<Observation<readonly Announcement[]>> {
    const { sysplex, ports } = open;
    const now = (): Date => ports.sysplexTime();
    const shared = sharedBoard(open);
    return shared === null
        ? {
              seen: true,
              value: await readAnnounced(sysplex.instances, ports.apiMediation, now),
              source: "announcements in the Caching Service",
              vantage: "here",
              at: ports.clock.now(),
          }
        : shared.readAll();
}

function missingOf(elsewhere: Observation<unknown>): UnderWaySighting["missing"] {
    const reasons = elsewhere.seen ? gapsOf(elsewhere) : [elsewhere.why];
    return reasons.map((why) => ({ what: "operations of other workstations", why }));
}
