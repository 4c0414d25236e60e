// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import { aboutSysplex, fail, pass } from "../judgement";
import { misplacedEntries, noRegistry } from "./registrants";
import { entriesOf } from "../../state/registration";
import type { Rule } from "../rule";
import { sanitizedId } from "../../../model/sanitizedId";
import type { Look } from "../../state/look";

export const wrongHostRegistered: Rule = {
    id: "HA-REG07",
    slug: "wrong-host-registered",
    title: "Every instance is registered under its own host name",
    area: "registration",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "no API ML service is registered under an external domain",
    impact: "The registrations of all instances overwrite each other; a call for one instance can reach any other.",
    remedy: "start with HAINST=<id>, and give each instance its own hostname",
    source: "zowe/zowe-install-packaging#3870, PR#3322; docs/evidence.md E-SET-02",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    needs: ["settings"],
    judge: (look) =>
        look.snapshot.registries.some(({ entries }) => entries.seen)
            ? judgeEntries(look)
            : [noRegistry(look.snapshot, wrongHostRegistered.access)],
};

function judgeEntries(look: Look): readonly Judgement[] {
    const wrong = misplacedEntries(look);
    if (wrong.length === 0) {
        return [pass(aboutSysplex, "every registration names the host of an instance")];
    }
    return [
        fail(
            aboutSysplex,
            `Registered under the external domain: ${wrong.map(({ instanceId }) => instanceId).join(", ")}.`,
            wrongHostRegistered.impact,
            remedyFor(look),
        ),
    ];
}

/** An instance that runs and is not listed under its own name has registered under another name. */
function remedyFor({ snapshot, decided }: Look): string {
    const nameless = decided
        .filter(({ instance, sighting }) => sighting.gateway.seen && !isListed(snapshot, instance))
        .map(({ instance }) => instance.id);
    return nameless.length === 0
        ? wrongHostRegistered.remedy
        : `zowe ha config validate shows whether Zowe can match ${nameless.join(", ")}; correct zowe.yaml, then zowe ha restart --lpars ${nameless.map(sanitizedId).join(",")}`;
}

function isListed({ registries }: Snapshot, instance: Instance): boolean {
    return registries.some((registry) => entriesOf(registry, instance).length > 0);
}
