// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Sysplex } from "../../model/sysplex";
import type { Snapshot } from "../../probe/snapshot";
import type { DecidedInstance } from "../decisions";
import { decisionsOf, isProvenDead } from "../decisions";
import { about, aboutSysplex, hurt, pass, skip, warn } from "../judged";
import { entriesOf, hasRunOut, hostOf } from "../registration";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../runsAs";
import { servingOf } from "../serving";
import { judgeOnboarded } from "./onboardedGhost";

/** Without a client certificate: how long after the end of its job a leftover counts as transient (health-checks.md). */
const graceSeconds = 90;

export const ghostRegistration: Rule = {
    id: "HA-REG04",
    slug: "ghost-registration",
    title: "No registration of a dead instance is left behind",
    area: "registration",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "no registry lists an instance that is proven not to run",
    impact: "Every living gateway goes on sending calls there, and they fail with HTTP 500 (recorded: half of all log-ins, without end).",
    remedy: "zowe ha registry evict --lpars <ids>, or --instance <host> for what is in no configuration",
    source: "recorded: evidence apiml/27-lpar-lost-and-evicted.md; zowe/api-layer#2461",
    access: "a client certificate that the Discovery Service trusts, or APIML.SERVICES READ",
    judge: (sysplex, snapshot) => [
        ...decisionsOf(sysplex, snapshot).map((decided) => judgeOne(sysplex, snapshot, decided)),
        ...foreignGhosts(sysplex, snapshot),
    ],
};

function judgeOne(sysplex: Sysplex, snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance } = decided;
    const scope = about(instance);
    if (!isProvenDead(decided)) {
        return skip(scope, "it is not proven dead");
    }
    if (runsAsSingleService(snapshot, instance)) {
        return judgeOnboarded(sysplex, snapshot, instance);
    }
    const left = leftovers(snapshot, decided);
    if (left.length === 0) {
        return pass(scope, "nothing is left behind");
    }
    const living = servingOf(sysplex, decisionsOf(sysplex, snapshot)).proven;
    const measured = `${left.length} registration${left.length === 1 ? "" : "s"} of ${instance.id} left behind${living.length > 0 ? `: ${cost(living.map((one) => one.instance.id))}` : ""}.`;
    const impact = "Self-preservation may keep them for ever.";
    const remedy = `zowe ha registry evict --lpars ${instance.id}`;
    return isOverdue(snapshot, decided, left)
        ? hurt(scope, measured, impact, remedy)
        : warn(scope, measured, "They may expire by themselves within 4 minutes.", remedy);
}

/** With one dead instance among n, about one call in n that may go anywhere meets the dead (evidence: apiml/27). */
function cost(living: readonly string[]): string {
    const share = living.length === 1 ? "half of the calls" : `one call in ${living.length + 1}`;
    return `about ${share} through ${living.join(" and ")} fails until they are gone`;
}

function leftovers(snapshot: Snapshot, { instance }: DecidedInstance): readonly string[] {
    const names = snapshot.registries.flatMap((view) => entriesOf(view, instance).map(({ instanceId }) => instanceId));
    const gone = new Set(
        snapshot.leases.filter(({ lease }) => lease.seen && lease.value === "gone").map(({ entryId }) => entryId),
    );
    return [...new Set(names)].filter((name) => !gone.has(name));
}

function isOverdue(snapshot: Snapshot, { sighting }: DecidedInstance, left: readonly string[]): boolean {
    const looked = left.filter((name) => snapshot.leases.some(({ entryId, lease }) => entryId === name && lease.seen));
    if (looked.length > 0) {
        return looked.some((name) => hasRunOut(snapshot, name));
    }
    const endedAt = sighting.endedJob?.messageLog?.endedAt ?? null;
    return endedAt === null || snapshot.sysplexTime.getTime() - endedAt.getTime() > graceSeconds * 1_000;
}

/** Registrations under a host of no configured instance whose leases have run out: a system that was taken out, or was never one. */
function foreignGhosts(sysplex: Sysplex, snapshot: Snapshot): readonly Judgement[] {
    const configured = new Set(sysplex.instances.map(({ hostname }) => hostname.toLowerCase()));
    const entries = snapshot.registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const foreign = entries.filter((entry) => !configured.has(hostOf(entry)) && hasRunOut(snapshot, entry.instanceId));
    return [...new Set(foreign.map(hostOf))].map((host) => {
        const count = new Set(foreign.filter((entry) => hostOf(entry) === host).map(({ instanceId }) => instanceId))
            .size;
        return hurt(
            aboutSysplex,
            `${count} registration${count === 1 ? "" : "s"} of ${host}, which is no instance of the configuration, ${count === 1 ? "has a lease" : "have leases"} that ran out.`,
            "Calls that a gateway sends there fail.",
            `zowe ha registry evict --instance ${host}`,
        );
    });
}
