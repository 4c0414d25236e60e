// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { about, inform, pass, skip } from "../judgement";
import { leftoversOf } from "./leftovers";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";

export const harmlessLeftover: Rule = {
    id: "HA-REG10",
    slug: "harmless-leftover",
    title: "A stopped single-service instance leaves only harmless entries in the registries",
    area: "registration",
    severity: "INFO",
    sets: ["default"],
    expected: "no entry remains; the GATEWAY entry of a stopped instance stays at its peers and is harmless",
    impact: "Only the number of gateways that the health endpoint shows is too high.",
    remedy: "none: it is renewed when the instance starts again",
    source: "zowe/api-layer ModulithConfig, apiml.routing.ignoredServices; docs/evidence.md E-ONE-03: still listed 247 s after an orderly stop",
    access: "a client certificate that the Discovery Service trusts",
    judge: (look) => look.decided.map((decided) => judgeOne(look.snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance } = decided;
    const scope = about(instance);
    if (!runsAsSingleService(snapshot, instance) || !isProvenDead(decided)) {
        return skip(scope, "it is not a single-service instance that is proven not to run");
    }
    return leftoversOf(snapshot, instance).gateways.length === 0
        ? pass(scope, "no GATEWAY entry is left behind")
        : inform(
              scope,
              `The GATEWAY entry of ${instance.id} is still registered at its peers.`,
              "No call is sent to it: login, catalog and cache are always those of the gateway that receives the call. Only the number of gateways that the health endpoint shows is too high.",
              "none: it is renewed when the instance starts again",
          );
}
