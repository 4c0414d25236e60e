// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheMemory } from "../../model/cacheMemory";
import type { StatusReport } from "../../model/status";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { DecidedInstance } from "../state/decideInstances";
import { storageModeOf } from "../rules/caching/storage";
import type { Look } from "../state/look";

const question = "whether the Caching Services are one store";

/**
 * That every Caching Service is up proves no cluster. It is no reason for UNKNOWN: most releases do not report it (api-layer#4427). Redis, VSAM
 * and inMemory have none.
 */
export function untoldCluster(look: Look): StatusReport["missing"] {
    const up = cachesUp(look.decided).filter(({ instance }) =>
        ["infinispan", null].includes(storageModeOf(look, instance.id)),
    );
    const untold = up.filter(({ sighting }) => cacheMembersSeenBy(sighting) === null);
    if (up.length < 2 || untold.length === 0 || rememberedCache(look) !== null) {
        return [];
    }
    const asked = untold.filter(({ sighting }) => wasAsked(sighting));
    return [{ what: question, why: asked.length === 0 ? notAsked : notTold(asked, up.length) }];
}

const notAsked = "their members cannot be queried before Zowe 3.5; zowe ha cache verify proves it";

function notTold(asked: readonly DecidedInstance[], count: number): string {
    const ids = asked.map(({ instance }) => instance.id).join(", ");
    const who = asked.length === count ? "none reports" : `${ids} ${asked.length === 1 ? "does" : "do"} not report`;
    return `${who} the members of its cluster; zowe ha cache verify proves it`;
}

function wasAsked({ cacheHealth, launcher }: DecidedInstance["sighting"]): boolean {
    return cacheHealth.seen || cacheHealth.reason !== "not-asked" || launcher.seen;
}

/** The earlier result, if no instance has been started since: it is shown, but never a proof. */
export function rememberedCache({ snapshot, decided }: Look): CacheMemory | null {
    const { rememberedCache: memory = null } = snapshot;
    const at = memory === null ? 0 : Date.parse(memory.at);
    const isOutdated = decided.some(({ sighting: { activeJob } }) => {
        const started = activeJob.seen ? activeJob.value?.job.submittedAt : null;
        return started !== null && started !== undefined && started.getTime() > at;
    });
    return isOutdated || cachesUp(decided).length < 2 ? null : memory;
}

function cachesUp(decided: readonly DecidedInstance[]): readonly DecidedInstance[] {
    return decided.filter(({ signs }) =>
        signs.components.some(({ id, state }) => id === "caching-service" && state === "UP"),
    );
}
