// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { fewAtOnce } from "../../caching/fewAtOnce";
import type { CacheBoard } from "../../caching/openCacheBoard";
import { openCacheBoard } from "../../caching/openCacheBoard";
import { isProvenDead } from "../../health/state/decideInstances";
import type { Look } from "../../health/state/look";
import { runsAsSingleService } from "../../health/state/runsAs";
import { isSilent } from "../../model/observation";
import type { InstanceState } from "../../model/status";
import { knownOf } from "../looking/knownOf";
import { glance } from "../looking/look";
import { requestsAtOnce } from "../looking/openCaches";
import type { OpenSysplex } from "../looking/withSysplex";

const inBetween: ReadonlySet<InstanceState> = new Set<InstanceState>(["STARTING", "STOPPING", "STOPPED", "FAILED"]);

/** A place of announcements, and the glance that found it, if there was one. */
export interface FoundBoard extends CacheBoard {
    readonly glanced: Look | null;
}

/**
 * The Caching Services as the place where operations announce themselves, found by one glance; if no instance is configured as
 * single service, no request is sent.
 */
export async function cacheBoard(open: OpenSysplex): Promise<FoundBoard> {
    if (!open.sysplex.instances.some(({ layout }) => layout === "single-service")) {
        return { board: null, note: null, glanced: null };
    }
    const glanced = await glance(open, await knownOf(open));
    return { ...(await cacheBoardSeen(open, glanced)), glanced };
}

/** The same, after an earlier look. */
function cacheBoardSeen({ ports }: OpenSysplex, { snapshot, decided: all }: Look): Promise<CacheBoard> {
    const looked = all.map((decided) => ({
        instance: decided.instance,
        isDead: isProvenDead(decided),
        isInBetween: inBetween.has(decided.state),
        runsAsSingleService: runsAsSingleService(snapshot, decided.instance),
        silent: decided.sighting.ports.filter(({ handshake }) => isSilent(handshake)),
    }));
    return openCacheBoard(looked, {
        apiMediation: fewAtOnce(ports.apiMediation, requestsAtOnce),
        tlsPeer: ports.tlsPeer,
        clock: ports.clock,
        sysplexTime: () => ports.sysplexTime(),
    });
}
