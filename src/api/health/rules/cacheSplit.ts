// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import type { Snapshot } from "../../probe/snapshot";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { cacheMembersSeenBy } from "../cacheMembers";
import { freshCacheStart } from "../freshCacheStart";
import { about, aboutSysplex, hurt, pass, skip } from "../judged";
import { storageModeOf } from "../storage";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../runsAs";

export const cacheSplit: Rule = {
    id: "HA-CCH02",
    slug: "cache-split",
    title: "The Caching Services are one cluster",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "the last cluster view of each names as many members as there are Caching Services",
    impact: "Each part has data of its own: a logout or a revoked token is not known to the others.",
    remedy: "initialHosts, ports 7600 and 7601 between the systems, certificates; then stop all Caching Services and start one after another",
    source: "messages ISPN000094, ISPN000093; recorded: evidence apiml/09c, 29-split-that-stays.md",
    access: "READ to SYSPRINT of the started task (JESSPOOL) with caching-service debug on; or Zowe 3.5 and a client certificate",
    needs: ["launcherLogs", "caches", "settings"],
    judge: (sysplex, snapshot) => judgeViews(sysplex, snapshot),
};

function judgeViews(sysplex: Sysplex, snapshot: Snapshot): readonly Judgement[] {
    const running = decisionsOf(sysplex, snapshot).filter(
        ({ instance, signs }) =>
            mayBeInfinispan(storageModeOf(snapshot, instance.id)) &&
            signs.components.some(({ id, state }) => id === "caching-service" && state === "UP"),
    );
    if (running.length < 2) {
        return [skip(aboutSysplex, "fewer than two Infinispan nodes are up")];
    }
    const told = running.flatMap((one) => {
        const members = cacheMembersSeenBy(snapshot, one.sighting);
        return members === null ? [] : [{ one, members }];
    });
    if (told.length === 0) {
        return [skip(aboutSysplex, "no cluster view is printed at this log level, nor told by this version")];
    }
    const ids = running.map(({ instance }) => instance.id);
    const isSingle = running.every(({ instance }) => runsAsSingleService(snapshot, instance));
    const remedy = isSingle
        ? afterAMinute
        : `zowe ha check HA-CFG10, for what keeps them apart; then ${freshCacheStart(sysplex.instances, ids)}`;
    return told.map(({ one, members }) =>
        members.length >= running.length
            ? pass(about(one.instance), `${members.length} members`)
            : split(one, members, ids.length, remedy),
    );
}

/** Recorded with Infinispan 16: 33 to 48 s after a freeze they are one again, and one that starts joins those that run. */
const afterAMinute =
    "zowe ha status, a minute later: after a freeze they merge by themselves; if they stay apart, zowe ha check HA-CFG10 for what keeps them apart, then zowe ha restart --all-lpars";

/** Without the settings: only Infinispan tells members. */
function mayBeInfinispan(mode: ReturnType<typeof storageModeOf>): boolean {
    return mode === "infinispan" || mode === null;
}

function split({ instance }: DecidedInstance, members: readonly string[], running: number, remedy: string): Judgement {
    return hurt(
        about(instance),
        `The Caching Service of ${instance.id} sees ${members.length} member${members.length === 1 ? "" : "s"} (${members.join(", ")}), but ${running} run.`,
        cacheSplit.impact,
        remedy,
    );
}
