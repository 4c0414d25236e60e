// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { RegistrySighting, Snapshot } from "../../probe/snapshot";
import { aboutSysplex, fail, pass, skip } from "../judged";
import type { Rule } from "../rule";

export const splitView: Rule = {
    id: "HA-REG02",
    slug: "split-view",
    title: "Every registry lists the same instances",
    area: "registration",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "the registries list the same instances UP",
    impact: "Each gateway knows only a part of the services: what a user gets depends on where the call arrives.",
    remedy: "zowe ha registry list",
    source: "zowe/api-layer#4150; Eureka peer replication",
    access: "a client certificate that the Discovery Services trust, or APIML.SERVICES READ",
    needs: ["registriesAgain"],
    judge: (_sysplex, snapshot) => [judgeTwice(snapshot)],
};

/** A registration needs a second to reach the peer: what has settled by the second look was no split. */
function judgeTwice(snapshot: Snapshot): Judgement {
    const first = judgeViews(snapshot);
    const again = snapshot.answers?.registriesAgain;
    return first.outcome === "FAIL" && again ? judgeViews({ ...snapshot, registries: again }) : first;
}

function judgeViews(snapshot: Snapshot): Judgement {
    const views = snapshot.registries.filter(({ entries }) => entries.seen);
    if (views.length < 2) {
        return skip(aboutSysplex, "fewer than two registries were seen");
    }
    const gateways = views.map((view) => ({ view, names: gatewaysIn(view) }));
    const everything = new Set(gateways.flatMap(({ names }) => [...names]));
    const poorer = gateways.filter(({ names }) => names.size < everything.size);
    if (poorer.length === 0) {
        return pass(aboutSysplex, "all list the same");
    }
    const lacks = poorer.map(
        ({ view, names }) =>
            `that of ${view.instanceId} lacks ${[...everything].filter((name) => !names.has(name)).join(", ")}`,
    );
    return fail(
        aboutSysplex,
        `The registries disagree: ${lacks.join("; ")}.`,
        "Each gateway knows only a part of the services: what a user gets depends on where the call arrives.",
        "zowe ha registry list; then check network and certificates between the Discovery Services",
    );
}

function gatewaysIn({ entries }: RegistrySighting): ReadonlySet<string> {
    const names = entries.seen
        ? entries.value
              .filter(({ app, status }) => app === "GATEWAY" && status === "UP")
              .map(({ instanceId }) => instanceId)
        : [];
    return new Set(names);
}
