// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { currentLog } from "../../state/componentStates";
import { isCacheGivenUp, lockedOutAdvice } from "../freshCacheStart";
import { about, hurt, pass, skip } from "../judgement";
import { linesOfSysprint, provenBy } from "../provenBy";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";

export const cacheCannotRejoin: Rule = {
    id: "HA-CCH10",
    slug: "cache-cannot-rejoin",
    title: "No Caching Service is locked out of its cluster",
    area: "caching",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "no ISPN000306 for zoweInvalidatedTokenLock in SYSPRINT",
    impact: "After a crash, the Caching Service of that instance cannot come back while the others run.",
    remedy: "stop the Caching Services of the others; the launcher starts the one that is locked out; then start the others",
    source: "docs/evidence.md E-SEP-10, E-CCH-13",
    access: "READ to SYSPRINT of the started task (JESSPOOL), through z/OSMF",
    needs: ["launcherLogs"],
    judge: (look) =>
        look.decided.map((decided) =>
            comesBackByItself(look.snapshot, decided)
                ? skip(
                      about(decided.instance),
                      "with Infinispan 16 and later, a cache that crashed comes back by itself",
                  )
                : judgeOne(decided, look.sysplex.instances),
        ),
};

/** Infinispan 16, that is Zowe 3.5; in the single service the cache ends and comes with the whole process. */
function comesBackByItself(snapshot: Snapshot, { instance, sighting }: DecidedInstance): boolean {
    const [, major = "0", minor = "0"] =
        /^(\d+)\.(\d+)/.exec(sighting.version.seen ? sighting.version.value : "") ?? [];
    return runsAsSingleService(snapshot, instance) || Number(major) * 100 + Number(minor) >= 305;
}

function judgeOne({ instance, sighting, signs }: DecidedInstance, instances: readonly Instance[]): Judgement {
    const scope = about(instance);
    const log = currentLog(sighting);
    if (log === null) {
        return skip(scope, sighting.launcher.seen ? "its launcher job has ended" : "SYSPRINT was not read");
    }
    const isDown = signs.components.some(({ id, state }) => id === "caching-service" && state === "DOWN");
    if (!log.cacheIsLockedOut || !isDown) {
        return pass(scope, "it is not locked out");
    }
    const locked = hurt(
        scope,
        `The Caching Service of ${instance.id} ends again and again with ISPN000306 (zoweInvalidatedTokenLock).`,
        "After a crash, it cannot come back while the others run. All other components of the instance serve.",
        lockedOutAdvice(instances, instance, isCacheGivenUp(log, instance)),
    );
    return provenBy(locked, linesOfSysprint(sighting, log, [log.caching.said.lockedOut]));
}
