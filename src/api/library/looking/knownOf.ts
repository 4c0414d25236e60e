// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cacheMemory } from "../../adapters/workstation/cacheMemory";
import { operationFiles } from "../../adapters/workstation/operationFiles";
import { journalSighting } from "../../plan/outcome/journalSighting";
import type { Known } from "../../probe/observe";
import { nothingKnown } from "../../probe/observe";
import { deploymentOf } from "../operating/began";
import { pullShared } from "./pullShared";
import { onTape } from "./onTape";
import type { OpenSysplex } from "./withSysplex";

/** The facts that are known without a query: the budget of a start, and the journals of this workstation and, if they can be read, of others. */
export function knownOf(open: OpenSysplex): Promise<Known> {
    return onTape(open, "what is known before", read, nothingKnown);
}

async function read({ connection, circle, sysplex, ports }: OpenSysplex): Promise<Known> {
    const { home, profileName: profile } = connection;
    if (home === undefined) {
        return nothingKnown;
    }
    const deployment = deploymentOf(sysplex);
    const unread = await pullShared(connection, circle);
    const [operations, rememberedCache] = await Promise.all([
        operationFiles(home, ports.clock).journal.readAll(),
        cacheMemory(home).read({ profile, deployment }, ports.clock.now()),
    ]);
    return { rememberedCache, journal: { ...journalSighting(operations, deployment), unread } };
}
