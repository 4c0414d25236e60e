// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { GatewayHealth } from "../../../model/seen/gatewayHealth";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { downComponents } from "../../state/decideState";
import { judgeGatewayCount } from "./gatewayCount";
import { about, fail, skip, warn } from "../judgement";
import { missingWith } from "../notRunning";
import { unreachedBecause } from "../unreachedBecause";
import { isListedUp } from "../../state/registration";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const gatewayNotReady: Rule = {
    id: "HA-GW01",
    slug: "gateway-not-ready",
    title: "Every gateway is ready and sees its peers",
    area: "gateway",
    severity: "CRITICAL",
    sets: ["quick", "default", "gate"],
    expected: "the health is UP and shows a ZAAS and as many gateways as are running",
    impact: "Calls and logins through that gateway fail.",
    remedy: "read the messages of gateway and zaas in SYSPRINT",
    source: "docs/evidence.md E-SEP-18; Zowe documentation, upgrade with no downtime",
    access: "a client certificate that the gateway trusts, or a user ID with password or token",
    judge: (look) => {
        const { decided } = look;
        const running = decided.filter(
            ({ signs, state }) => signs.gateway === "ready" && state !== "STARTING" && !signs.isOutOfService,
        );
        return decided.map((one) => (isMissing(one) ? missing(look, one) : judgeOne(look.snapshot, one, running)));
    },
};

function isMissing({ instance, signs, state }: DecidedInstance): boolean {
    const isAway = signs.job === "absent" || ["STARTING", "STOPPING", "SYSTEM-DOWN"].includes(state);
    return instance.gateway !== null && isAway;
}

function missing(look: Look, one: DecidedInstance): Judgement {
    const { instance, state, reason } = one;
    return missingWith(look, one, `The gateway of ${instance.id} is not ready: ${state}, ${reason}.`);
}

function judgeOne(snapshot: Snapshot, decided: DecidedInstance, running: readonly DecidedInstance[]): Judgement {
    const { instance, sighting, state, signs } = decided;
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
    const { health } = sighting.gateway.value;
    switch (signs.gateway) {
        case "protected":
            return unseenEvidence(scope, undefined, gatewayNotReady.access);
        case "ready":
            return judgeGatewayCount(snapshot, decided, health, running);
        default:
            return signs.isBadByRegistryAlone === true
                ? behindRegistry(snapshot, instance, health)
                : judgeHealth(scope, instance.id, health);
    }
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
              `The gateway of ${id} ${detail.startsWith("reports ") ? "" : "is "}${detail}.`,
              gatewayNotReady.impact,
              next(id),
          );
}

/**
 * At a cold start (E-SEP-32) logins work while its health is still 503, until its next fetch of the registry. The time of that fetch is not
 * reported, so a lag can't be distinguished from a registry that still lists it DOWN.
 */
function behindRegistry(snapshot: Snapshot, instance: Instance, { detail }: GatewayHealth): Judgement {
    const { id } = instance;
    const isUpNow = snapshot.registries.some((view) => isListedUp(snapshot, view, instance));
    return warn(
        about(instance),
        `The gateway of ${id} ${detail}${isUpNow ? "; the registry lists it UP now" : ""}.`,
        "Its own components serve the calls that it receives. A load balancer that probes its health considers it dead. After a start, this can take up to half a minute.",
        `zowe ha wait --for ready --lpars ${id}; if it persists, read the messages of gateway and discovery in SYSPRINT`,
    );
}

function next(id: string): string {
    return `read the messages of gateway, zaas and discovery in SYSPRINT; zowe ha component list --lpars ${id}`;
}
