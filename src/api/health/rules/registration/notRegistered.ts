// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, fail, pass, skip, unknown, warn } from "../judgement";
import { misplacedEntries } from "./registrants";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";

export const notRegistered: Rule = {
    id: "HA-REG01",
    slug: "not-registered",
    title: "Every running instance is registered",
    area: "registration",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "the gateway of every running instance is listed UP",
    impact: "The other gateways do not know the instance and send it no work.",
    remedy: "read the messages of the gateway and the Discovery Service in SYSPRINT; check the certificates of the instance",
    source: "Zowe documentation, high availability: the API services are registered to each Zowe instance",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    judge: (look) => {
        const isElsewhere = misplacedEntries(look).length > 0;
        return look.decided.map((decided) => judgeOne(look.snapshot, decided, isElsewhere));
    },
};

function judgeOne(snapshot: Snapshot, { instance, signs, state }: DecidedInstance, isElsewhere: boolean): Judgement {
    const scope = about(instance);
    if (
        signs.gateway === "not-configured" ||
        state === "STARTING" ||
        !["ready", "bad", "login-broken"].includes(signs.gateway)
    ) {
        return skip(scope, "it does not run or is not up yet");
    }
    if (signs.registered === "unknown") {
        return unknown(scope, "No registry could be seen.", `needs ${notRegistered.access}`);
    }
    if (signs.registered !== "nowhere") {
        return pass(scope, "it is listed UP");
    }
    return runsAsSingleService(snapshot, instance) ? removed(instance) : listedNowhere(instance, signs, isElsewhere);
}

function listedNowhere(
    instance: Instance,
    { isLackedByYoungOnly, isBadByRegistryAlone }: DecidedInstance["signs"],
    isElsewhere: boolean,
): Judgement {
    const scope = about(instance);
    if (isLackedByYoungOnly) {
        return skip(scope, "the Discovery Services have just started: it registers there within half a minute");
    }
    if (isBadByRegistryAlone === true) {
        return skip(scope, "it is registered, but not as UP (HA-GW01)");
    }
    const judgement = fail(
        scope,
        `${instance.id} runs, but no registry lists its gateway.`,
        "The other gateways send it no work.",
        `read the messages of gateway and discovery in SYSPRINT of ${instance.jobName}; zowe ha check registration --lpars ${instance.id}`,
    );
    return isElsewhere ? { ...judgement, causedBy: { rule: "HA-REG07", scope: aboutSysplex } } : judgement;
}

/** A single service enters itself once, when it starts; a removal of its entry, anywhere, is passed on to itself (E-ONE-05). */
function removed(instance: Instance): Judgement {
    return warn(
        about(instance),
        `${instance.id} runs, but no registry lists its gateway, not even its own: the entry was removed.`,
        "It still serves calls that are sent to it directly. It is not registered again before its next start.",
        `zowe ha restart --lpars ${instance.id}, at the next opportunity`,
    );
}
