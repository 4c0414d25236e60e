// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { DecidedInstance } from "../decisions";
import { decisionsOf } from "../decisions";
import { about, fail, pass, skip, unknown } from "../judged";
import type { Rule } from "../rule";

export const notRegistered: Rule = {
    id: "HA-REG01",
    slug: "not-registered",
    title: "Every running instance is registered",
    area: "registration",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "the gateway of every running instance is listed UP",
    impact: "The other gateways send it no work, and do not know that it is there.",
    remedy: "read the messages of gateway and discovery in SYSPRINT; check the certificates of the instance",
    source: "Zowe documentation, high availability: the API services are registered to each Zowe instance",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).map(judgeOne),
};

function judgeOne({ instance, signs, state }: DecidedInstance): Judgement {
    const scope = about(instance);
    if (
        signs.gateway === "not-configured" ||
        state === "STARTING" ||
        !["ready", "bad", "login-broken"].includes(signs.gateway)
    ) {
        return skip(scope, "it does not run, or is not up yet");
    }
    if (signs.registered === "unknown") {
        return unknown(scope, "no registry could be seen", notRegistered.access);
    }
    return signs.registered === "nowhere"
        ? fail(
              scope,
              `${instance.id} runs, but no registry lists its gateway.`,
              "The others send it no work.",
              `read what gateway and discovery wrote to SYSPRINT of ${instance.jobName}; zowe ha check registration --lpars ${instance.id}`,
          )
        : pass(scope, "it is listed UP");
}
