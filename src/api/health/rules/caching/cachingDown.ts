// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice } from "../../../model/operation/componentAdvice";
import type { Judgement } from "../../../model/finding";
import type { Observation } from "../../../model/observation";
import type { Instance } from "../../../model/sysplex";
import type { CachingHealth } from "../../../model/seen/cachingHealth";
import type { InstanceSighting, Snapshot } from "../../../model/seen/snapshot";
import { componentRemedy } from "../componentRemedy";
import type { ComponentState } from "../../state/componentStates";
import { listens } from "../../state/componentStates";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, skip, warn, yielding } from "../judgement";
import { causeOfAbsence, missingWith } from "../notRunning";
import { isCutOff, isSilent } from "../../../model/observation";
import { unreachedBecause } from "../unreachedBecause";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const cachingDown: Rule = {
    id: "HA-CCH01",
    slug: "caching-down",
    title: "The Caching Service of every running instance is up",
    area: "caching",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "registered and UP; health UP if a client certificate permits access",
    impact: "Logouts, revoked tokens and sticky sessions are not available to that instance, or to any.",
    remedy: "read the messages of caching-service in SYSPRINT, then zowe ha component start caching-service",
    source: "Zowe documentation, caching service; docs/evidence.md R1-02",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    needs: ["caches"],
    judge: (look) => look.decided.map((decided) => judgeOne(look, decided)),
};

function judgeOne(look: Look, decided: DecidedInstance): Judgement {
    const { instance, sighting, signs, state, reason } = decided;
    const scope = about(instance);
    const component = signs.components.find(({ id }) => id === "caching-service");
    if (component === undefined) {
        return skip(scope, "it has none");
    }
    if (signs.job === "absent" || ["STARTING", "STOPPING"].includes(state)) {
        const cause = causeOfAbsence(decided) ?? { rule: "HA-GW01", scope };
        const measured = `The Caching Service of ${instance.id} is not available: ${state}, ${reason}.`;
        return yielding(missingWith(look, decided, measured), cause);
    }
    const health = askedHealth(sighting);
    if (state === "UNREACHABLE" && health !== undefined) {
        return { ...unseenEvidence(scope, health, cachingDown.access), ...unreachedBecause(health, scope) };
    }
    return judgeRunning(look.snapshot, sighting, component.state, health);
}

function askedHealth({ cacheHealth }: InstanceSighting): Observation<CachingHealth> | undefined {
    return !cacheHealth.seen && cacheHealth.reason === "not-asked" ? undefined : cacheHealth;
}

function judgeRunning(
    snapshot: Snapshot,
    sighting: InstanceSighting,
    state: ComponentState["state"],
    health: Observation<CachingHealth> | undefined,
): Judgement {
    const { instance } = sighting;
    const scope = about(instance);
    if (state === "DOWN" || saysDown(health)) {
        return down(snapshot, sighting, health);
    }
    if (state === "UNKNOWN") {
        const unseen = unseenEvidence(scope, health, cachingDown.access);
        return health === undefined ? unseen : { ...unseen, ...unreachedBecause(health, scope) };
    }
    return judgeRegistered(sighting, health);
}

/** The registries show it UP; from here it may be another matter. */
function judgeRegistered(sighting: InstanceSighting, health: Observation<CachingHealth> | undefined): Judgement {
    const { instance } = sighting;
    const scope = about(instance);
    if (health !== undefined && isCutOff(health)) {
        return unseenEvidence(scope, health, cachingDown.access);
    }
    if (health === undefined || !isSilent(health)) {
        return pass(scope, "it is up");
    }
    return listens(sighting, "caching-service") ? hanging(instance) : outOfReach(instance);
}

function saysDown(health: Observation<CachingHealth> | undefined): boolean {
    return health?.seen === true && health.value.verdict === "down";
}

function down(
    snapshot: Snapshot,
    sighting: InstanceSighting,
    health: Observation<CachingHealth> | undefined,
): Judgement {
    const { instance } = sighting;
    const scope = about(instance);
    const judgement = fail(
        scope,
        `The Caching Service of ${instance.id} ${saysDown(health) ? "reports DOWN" : "is not registered UP"}.`,
        cachingDown.impact,
        // A service that answers runs: a start would have no effect.
        health?.seen === true
            ? componentAdvice("restart", instance, ["caching-service"])
            : componentRemedy(snapshot, sighting, ["caching-service"]),
    );
    return { ...judgement, causedBy: { rule: "HA-CCH10", scope } };
}

/** It accepts connections but does not answer: frozen, or only slow. */
function hanging(instance: Instance): Judgement {
    return warn(
        about(instance),
        `The Caching Service of ${instance.id} is registered UP and listens, but did not report its health in time.`,
        "It may be hung; calls that need it wait.",
        `zowe ha check HA-CCH01 once more; then ${componentAdvice("restart", instance, ["caching-service"])}`,
    );
}

function outOfReach(instance: Instance): Judgement {
    return warn(
        about(instance),
        `The Caching Service of ${instance.id} is registered UP, but does not answer from here.`,
        "It may be gone, or this workstation cannot reach it.",
        `zowe ha check network; zowe ha component list --lpars ${instance.id}`,
    );
}
