// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import type { GatewayHealth } from "../../probe/parse/gatewayHealth";
import type { Snapshot } from "../../probe/snapshot";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { downComponents } from "../decideState";
import { about, aboutSysplex, fail, pass, skip, warn } from "../judged";
import { missingWith } from "../notRunning";
import { unreachedBecause } from "../reachable";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../runsAs";
import { unseenEvidence } from "../unseenEvidence";

export const gatewayNotReady: Rule = {
    id: "HA-GW01",
    slug: "gateway-not-ready",
    title: "Every gateway is ready and sees its peers",
    area: "gateway",
    severity: "CRITICAL",
    sets: ["quick", "default", "gate"],
    expected: "health UP, a ZAAS, and as many gateways as run",
    impact: "Calls and log-ins through that gateway fail.",
    remedy: "read what gateway and zaas wrote to SYSPRINT",
    source: "recorded: evidence apiml/01-gateway-health-info-version.json; Zowe documentation, upgrade with no downtime",
    access: "a client certificate that the gateway trusts, or a user id with password or token",
    judge: (sysplex, snapshot) => {
        const decided = decisionsOf(sysplex, snapshot);
        const running = decided.filter(
            ({ signs, state }) => signs.gateway === "ready" && state !== "STARTING" && !signs.isOutOfService,
        );
        const countOf = (one: DecidedInstance): number =>
            runsAsSingleService(snapshot, one.instance) ? countsNothing : running.length;
        return decided.map((one) => (isMissing(one) ? missing(sysplex, snapshot, one) : judgeOne(one, countOf(one))));
    },
};

/** A single service sends its peers no work, and counts the dead as well: HA-REG01 and HA-REG02 tell who is not listed. */
const countsNothing = 0;

function isMissing({ instance, signs, state }: DecidedInstance): boolean {
    const isAway = signs.job === "absent" || ["STARTING", "STOPPING", "SYSTEM-DOWN"].includes(state);
    return instance.gateway !== null && isAway;
}

function missing(sysplex: Sysplex, snapshot: Snapshot, one: DecidedInstance): Judgement {
    const { instance, state, reason } = one;
    return missingWith(sysplex, snapshot, one, `The gateway of ${instance.id} is not ready: ${state}, ${reason}.`);
}

function judgeOne({ instance, sighting, state, signs }: DecidedInstance, running: number): Judgement {
    const scope = about(instance);
    if (instance.gateway === null) {
        return skip(scope, "it has no gateway of its own");
    }
    if (!sighting.gateway.seen) {
        return sighting.gateway.reason === "refused" && state !== "UNREACHABLE"
            ? notListening(instance.id, sighting.gateway.why, downComponents(signs).includes("gateway"), scope)
            : {
                  ...unseenEvidence(scope, sighting.gateway, gatewayNotReady.access),
                  ...unreachedBecause(sighting.gateway, scope),
              };
    }
    return judgeAnswer(scope, instance.id, sighting.gateway.value.health, signs.gateway, running);
}

function judgeAnswer(
    scope: Judgement["scope"],
    id: string,
    health: GatewayHealth,
    sign: DecidedInstance["signs"]["gateway"],
    running: number,
): Judgement {
    if (sign === "protected") {
        return unseenEvidence(scope, undefined, gatewayNotReady.access);
    }
    return sign === "ready" ? judgeCounts(scope, id, health, running) : judgeHealth(scope, id, health);
}

function notListening(id: string, why: string, isKnownDown: boolean, scope: Judgement["scope"]): Judgement {
    const measured = `The gateway of ${id} does not listen: ${why}.`;
    const judgement = fail(scope, measured, gatewayNotReady.impact, next(id));
    return isKnownDown ? { ...judgement, causedBy: { rule: "HA-STC05", scope } } : judgement;
}

function judgeHealth(scope: Judgement["scope"], id: string, { verdict, detail }: GatewayHealth): Judgement {
    return verdict === "protected" || verdict === "unknown"
        ? unseenEvidence(scope, undefined, gatewayNotReady.access)
        : fail(
              scope,
              `The gateway of ${id} ${detail.startsWith("says ") ? "" : "is "}${detail}.`,
              gatewayNotReady.impact,
              next(id),
          );
}

/** Counts prove registration only, and zero is a slip of 3.4 (apiml.md, sections 4.7 and 9): fewer than run is a sign, more is not. */
function judgeCounts(scope: Judgement["scope"], id: string, health: GatewayHealth, running: number): Judgement {
    const gateways = health.applications?.["GATEWAY"] ?? health.gatewayCount ?? 0;
    // Its copy of the registry is of the time of the override, and so are its counts.
    if (gateways === 0 || gateways >= running || health.onlyInRegistry !== null) {
        return pass(scope, `${health.detail}, ${gateways === 0 ? "counts not told" : `${gateways} gateways`}`);
    }
    const measured = `The gateway of ${id} knows ${gateways} gateways, but ${running} run.`;
    const impact = "It sends no work to those it does not know.";
    const judgement = warn(scope, measured, impact, "zowe ha registry list; zowe ha check registration");
    return { ...judgement, causedBy: { rule: "HA-REG02", scope: aboutSysplex } };
}

function next(id: string): string {
    return `read what gateway, zaas and discovery wrote to SYSPRINT; zowe ha component list --lpars ${id}`;
}
