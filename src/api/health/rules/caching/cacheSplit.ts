// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice } from "../../../model/operation/componentAdvice";
import type { Judgement } from "../../../model/finding";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { cacheMembersSeenBy, isRefusedByOthers } from "../../state/cacheMembers";
import { currentLog, isPortSilent } from "../../state/componentStates";
import { freshCacheStart, keyExchangeCure } from "../freshCacheStart";
import { about, aboutSysplex, hurt, pass, skip, warn } from "../judgement";
import { linesOfSysprint, linesOfView, provenBy } from "../provenBy";
import { storageModeOf } from "./storage";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";
import type { Look } from "../../state/look";
import { counted } from "../../../model/counted";

export const cacheSplit: Rule = {
    id: "HA-CCH02",
    slug: "cache-split",
    title: "The Caching Services are one cluster",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default"],
    expected:
        "the last cluster view of each contains as many members as there are Caching Services, and none drops messages of the others",
    impact: "Each part has its own data: a logout or a revoked token is not known to the others.",
    remedy: "check initialHosts, ports 7600 and 7601 between the systems, and certificates; then stop all Caching Services and start them one after the other",
    source: "messages ISPN000094, ISPN000093; docs/evidence.md E-CCH-13, E-CCH-14",
    access: "READ to SYSPRINT of the started task (JESSPOOL) with caching-service debug on; or Zowe 3.5 and a client certificate",
    needs: ["launcherLogs", "caches", "settings"],
    judge: (look) => judgeViews(look),
};

function judgeViews(look: Look): readonly Judgement[] {
    const running = look.decided.filter(
        ({ instance, signs }) =>
            mayBeInfinispan(storageModeOf(look, instance.id)) &&
            signs.components.some(({ id, state }) => id === "caching-service" && state === "UP"),
    );
    if (running.length < 2) {
        return [skip(aboutSysplex, "fewer than two Infinispan nodes are up")];
    }
    const told = running.flatMap((one) => judgeOne(look, one, running));
    return told.length > 0
        ? told
        : [skip(aboutSysplex, "no cluster view is printed at this log level, and this version does not report it")];
}

function judgeOne(
    { sysplex, snapshot }: Look,
    one: DecidedInstance,
    running: readonly DecidedInstance[],
): readonly Judgement[] {
    const members = cacheMembersSeenBy(one.sighting);
    const freshStart = freshCacheStart(
        sysplex.instances,
        running.map(({ instance }) => instance.id),
    );
    if (members !== null && members.length >= running.length) {
        return [pass(about(one.instance), `${members.length} members`)];
    }
    if (isRefusedByOthers(currentLog(one.sighting))) {
        return [refused(one, freshStart)];
    }
    // If one was refused, the views of the others show the same fact.
    if (members === null || running.some(({ sighting }) => isRefusedByOthers(currentLog(sighting)))) {
        return [];
    }
    return [lacking(snapshot, one, members, running, freshStart)];
}

function lacking(
    snapshot: Snapshot,
    one: DecidedInstance,
    members: readonly string[],
    running: readonly DecidedInstance[],
    freshStart: string,
): Judgement {
    const isFresh = hasJustLost(snapshot, one);
    const mute = running.filter(({ sighting }) => isPortSilent(sighting, "caching-service"));
    const told =
        mute.length > 0 && !mute.includes(one)
            ? lacksMute(one, members, mute, isFresh)
            : split(
                  one,
                  members,
                  running.length,
                  isFresh ? lookAgain : lastingRemedy(snapshot, running, freshStart),
                  isFresh,
              );
    return provenBy(told, linesOfView(one.sighting));
}

function lastingRemedy(snapshot: Snapshot, running: readonly DecidedInstance[], freshStart: string): string {
    return running.every(({ instance }) => runsAsSingleService(snapshot, instance))
        ? afterAMinute
        : `zowe ha check HA-CFG10 to find what separates them; then ${freshStart}`;
}

/** With Infinispan 16 (R3-06): 33 to 48 s after a freeze they are one again, and one that starts joins those that run. */
const afterAMinute =
    "check again in a minute: zowe ha check HA-CCH02; after a freeze they merge by themselves; if they stay separate, zowe ha check HA-CFG10 to find what separates them, then zowe ha restart --all-lpars";

/** Without the settings: only Infinispan reports members. */
function mayBeInfinispan(mode: ReturnType<typeof storageModeOf>): boolean {
    return mode === "infinispan" || mode === null;
}

/** A node that was cut off for a moment, or hung, finds the others within a minute and merges (api-layer `infinispan.xml`: MERGE3). */
const mergesWithinMs = 90_000;
const lookAgain =
    "check again in a minute: zowe ha check HA-CCH02; they merge by themselves unless something still separates them";

function hasJustLost({ sysplexTime }: Snapshot, { sighting }: DecidedInstance): boolean {
    const lostAt = currentLog(sighting)?.caching.lostMembersAt ?? null;
    return lostAt !== null && sysplexTime.getTime() - lostAt.getTime() < mergesWithinMs;
}

function split(
    { instance }: DecidedInstance,
    members: readonly string[],
    running: number,
    remedy: string,
    mayPass: boolean,
): Judgement {
    const measured = `The Caching Service of ${instance.id} sees ${counted(members.length, "member")} (${members.join(", ")}), but ${running} run.`;
    return (mayPass ? warn : hurt)(about(instance), measured, cacheSplit.impact, remedy);
}

/** An instance that reaches neither the others nor this workstation hangs or is cut off: it alone is restarted, and the others keep their data. */
function lacksMute(
    { instance }: DecidedInstance,
    members: readonly string[],
    mute: readonly DecidedInstance[],
    mayPass: boolean,
): Judgement {
    const ids = mute.map((one) => one.instance.id).join(" and ");
    const restarts = mute.map((one) => componentAdvice("restart", one.instance, ["caching-service"]));
    return (mayPass ? warn : hurt)(
        about(instance),
        `The Caching Service of ${instance.id} sees only ${members.join(", ")}; that of ${ids} is registered, but gave no answer to this workstation.`,
        `The entries of ${ids}, including logouts, are not known to the others.`,
        `check again in a minute: zowe ha check HA-CCH02; if it still does not answer: ${restarts.join("; ")}`,
    );
}

/** Health is UP at each and every call succeeds: only the log of the service that was started later shows it. */
function refused({ instance, sighting }: DecidedInstance, freshStart: string): Judgement {
    const log = currentLog(sighting);
    const count = log?.caching.keyRefusals ?? 0;
    const told = hurt(
        about(instance),
        `The Caching Service of ${instance.id} has dropped ${count} messages of the others since it started (ASYM_ENCRYPT: from non-member): it did not receive their key and never joined them.`,
        cacheSplit.impact,
        keyExchangeCure(freshStart),
    );
    return log === null ? told : provenBy(told, linesOfSysprint(sighting, log, [log.caching.said.keyRefusals]));
}
