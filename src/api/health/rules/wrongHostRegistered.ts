// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import type { Snapshot } from "../../probe/snapshot";
import { aboutSysplex, fail, pass } from "../judged";
import { externalNames, isConfiguredHost, isOfApiMediation, registrations, noRegistry } from "../registrants";
import { hostOf } from "../registration";
import type { Rule } from "../rule";

export const wrongHostRegistered: Rule = {
    id: "HA-REG07",
    slug: "wrong-host-registered",
    title: "Every instance is registered under its own host name",
    area: "registration",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "no registration of an API ML service bears an external domain",
    impact: "The registrations of all instances overwrite each other; calls to one end at any.",
    remedy: "start with HAINST=<id>, and give each instance a hostname of its own",
    source: "zowe/zowe-install-packaging#3870, PR#3322; field problem P46",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    needs: ["settings"],
    judge: (sysplex, snapshot) =>
        snapshot.registries.some(({ entries }) => entries.seen)
            ? judgeEntries(sysplex, snapshot)
            : [noRegistry(snapshot, wrongHostRegistered.access)],
};

function judgeEntries(sysplex: Sysplex, snapshot: Snapshot): readonly Judgement[] {
    const external = externalNames(sysplex, snapshot);
    const wrong = registrations(snapshot).filter(
        (entry) => isOfApiMediation(entry) && external.includes(hostOf(entry)) && !isConfiguredHost(sysplex, entry),
    );
    if (wrong.length === 0) {
        return [pass(aboutSysplex, "every registration bears the host of an instance")];
    }
    return [
        fail(
            aboutSysplex,
            `Registered under the external domain: ${wrong.map(({ instanceId }) => instanceId).join(", ")}.`,
            wrongHostRegistered.impact,
            "zowe ha check HA-CFG08 shows which instance was started without HAINST; zowe ha restart starts it under its id",
        ),
    ];
}
