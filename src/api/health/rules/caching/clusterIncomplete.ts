// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { hostOfInitialHost, isMemberOf } from "../../state/cacheMembers";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, inform, pass, skip, warn } from "../judgement";
import { causeOfAbsence } from "../notRunning";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

export const clusterIncomplete: Rule = {
    id: "HA-CCH14",
    slug: "cache-cluster-incomplete",
    title: "Every configured member of the cache cluster is present",
    area: "caching",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "every single-service instance sees as many members as initialHosts names",
    impact: "After a crash of a member, access tokens cannot be revoked until it is back (ISPN000306); stored data is not affected.",
    remedy: "start the missing instance; with Infinispan 16 (Zowe 3.5) and later it joins by itself",
    source: "zowe/api-layer InfinispanHealthIndicator (from 3.5); docs/evidence.md E-ONE-09: a killed member rejoined in 5 of 5 tries, contents complete",
    access: "a client certificate that the gateway trusts, or a user ID with password or token",
    judge: (look) => {
        const judged = look.decided.flatMap((one) => judgeOne(look, one));
        return judged.length > 0 ? judged : [skip(aboutSysplex, "no gateway reports the members of its cluster")];
    },
};

function judgeOne(look: Look, { instance, sighting }: DecidedInstance): readonly Judgement[] {
    const cluster = sighting.gateway.seen ? sighting.gateway.value.health.infinispan : undefined;
    if (cluster === undefined || cluster.notUnderstood !== null) {
        return [];
    }
    const [members, initialHosts] = [cluster.members ?? [], cluster.initialHosts ?? []];
    const count = `${members.length} of ${initialHosts.length} members`;
    return members.length >= initialHosts.length
        ? [pass(about(instance), count)]
        : [judgeMissing(instance, count, missingOf(look, members, initialHosts))];
}

/** By host names; if they do not match the number of missing members, no name is shown. */
function missingOf(
    { decided }: Look,
    members: readonly string[],
    initialHosts: readonly string[],
): readonly DecidedInstance[] {
    const hosts = initialHosts.map(hostOfInitialHost);
    const missing = decided.filter(
        ({ instance }) =>
            hosts.includes(instance.hostname.toLowerCase()) && !members.some((member) => isMemberOf(member, instance)),
    );
    return missing.length === initialHosts.length - members.length ? missing : [];
}

function judgeMissing(
    instance: DecidedInstance["instance"],
    count: string,
    missing: readonly DecidedInstance[],
): Judgement {
    const scope = about(instance);
    const ids = missing.map((one) => one.instance.id);
    const who = ids.length === 0 ? "a configured member" : ids.join(", ");
    const seen = `The cache cluster of ${instance.id} lacks ${who}: ${count} are present.`;
    if (missing.length > 0 && missing.every(isMissingByIntent)) {
        return inform(
            scope,
            seen,
            `That is expected while ${ids.join(", ")} ${ids.length === 1 ? "is" : "are"} down. It serves; entries that are stored in the meantime reach the missing member when it joins.`,
            `zowe ha start --lpars ${ids.join(",")}, when the work there is done`,
        );
    }
    const judgement = warn(
        scope,
        seen,
        `It serves; after a crash, access tokens cannot be revoked until the missing member is back (ISPN000306).`,
        ids.length === 0
            ? "zowe ha cache status, which shows the members at each instance"
            : missing.map(cureOf).join("; "),
    );
    const causedBy = missing.some(isApart) ? { rule: "HA-CCH02", scope } : missing.map(causeOf).find(Boolean);
    return causedBy === undefined ? judgement : { ...judgement, causedBy };
}

/** A separate finding with the same cure reports its absence. */
function causeOf(missing: DecidedInstance): Judgement["causedBy"] {
    const isSilent = missing.state === "UNREACHABLE";
    return isSilent ? { rule: "HA-NET01", scope: about(missing.instance) } : causeOfAbsence(missing);
}

function cureOf({ instance: { id }, state, signs }: DecidedInstance): string {
    if (state === "SYSTEM-DOWN") {
        return `ask for an IPL, then zowe ha start --lpars ${id}`;
    }
    if (state === "STARTING") {
        return `zowe ha wait --for ready --lpars ${id}`;
    }
    return signs.job === "absent" && state !== "ORPHANED"
        ? `zowe ha start --lpars ${id}`
        : `zowe ha check instance network caching --lpars ${id}`;
}

/** It runs, in a separate cluster. */
function isApart({ signs }: DecidedInstance): boolean {
    return (
        signs.gateway === "ready" &&
        signs.components.some(({ id, state }) => id === "caching-service" && state === "UP")
    );
}

/** Stopped in good order, also before its system left. */
function isMissingByIntent({ state, sighting }: DecidedInstance): boolean {
    const endedWell = sighting.endedJob?.job.returnCode === "CC 0000";
    return state === "STOPPED" || state === "DRAINED" || state === "STOPPING" || (state === "SYSTEM-DOWN" && endedWell);
}
