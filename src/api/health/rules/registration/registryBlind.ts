// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { about, aboutSysplex, inform, pass, skip, warn } from "../judgement";
import { leftBehindBy, selfPreservationShare } from "./leftBehind";
import { registrations } from "./registrants";
import { entriesOf, hasRunOut } from "../../state/registration";
import type { Rule } from "../rule";
import { selfPreservationOf } from "./selfPreservation";

export const registryBlind: Rule = {
    id: "HA-REG06",
    slug: "registry-blind",
    title: "The registries still expire dead registrations",
    area: "registration",
    severity: "WARNING",
    sets: ["default"],
    expected: "at most 15% of the entries have a live lease that has run out",
    impact: "Self-preservation: nothing expires by itself, and the next loss will not be visible either.",
    remedy: "zowe ha registry evict --lpars <ids> for dead instances; find out why heartbeats are lost",
    source: "docs/evidence.md E-SEP-01, E-SEP-04; Netflix Eureka renewal threshold",
    access: "a client certificate that the Discovery Service trusts",
    judge: ({ snapshot, decided }) => [underItsDead(decided, snapshot, judgeLeases(snapshot))],
};

function judgeLeases(snapshot: Snapshot): Judgement {
    const views = snapshot.registries.filter(({ kind, entries }) => kind === "discovery" && entries.seen);
    if (views.length > 0 && views.every(hasOwnEntries)) {
        return judgeArithmetic(snapshot, views);
    }
    const names = new Set(
        snapshot.registries.flatMap(({ kind, entries }) =>
            kind === "discovery" && entries.seen ? entries.value.map(({ instanceId }) => instanceId) : [],
        ),
    );
    if (names.size === 0) {
        return skip(aboutSysplex, "no Discovery Service permitted access");
    }
    const overdue = [...names].filter((name) => hasRunOut(snapshot, name));
    if (overdue.length <= names.size * selfPreservationShare) {
        return pass(aboutSysplex, `${overdue.length} of ${names.size} leases have run out`);
    }
    return warn(
        aboutSysplex,
        `${overdue.length} of ${names.size} registrations have a lease that ran out.`,
        "The registries are in self-preservation: nothing expires by itself.",
        "zowe ha registry list shows the leases that ran out; HA-REG04 shows which instances are proven dead",
    );
}

/** Of single services: each registry goes by what it counts itself. */
function judgeArithmetic(snapshot: Snapshot, views: Snapshot["registries"]): Judgement {
    const counts = views.map((view) => ({ at: view.instanceId, ...selfPreservationOf(snapshot, view) }));
    const holding = counts.filter(({ dead }) => dead.length > 0);
    const blind = holding.filter(({ expires }) => !expires);
    const [first] = blind;
    if (first === undefined) {
        const words = `${new Set(holding.flatMap(({ dead }) => dead.map(({ instanceId }) => instanceId))).size} leases have run out`;
        return pass(aboutSysplex, holding.length === 0 ? words : `${words}, and the registries expire them`);
    }
    const dead = new Set(blind.flatMap((one) => one.dead.map(({ instanceId }) => instanceId)));
    const measured = `${dead.size} of ${first.leased.length} leases have run out, and the registry of ${blind.map(({ at }) => at).join(", ")} expires nothing: ${first.renewals} renewals a minute, threshold ${first.threshold}.`;
    const impact = "The registries are in self-preservation: nothing expires by itself.";
    return blind.every((one) => one.dead.every(({ app }) => app === "GATEWAY"))
        ? inform(
              aboutSysplex,
              measured,
              "Only GATEWAY entries are left, which are harmless. But a service that is lost now would stay listed, too.",
              "zowe ha start for the instances that are down; their entries are then renewed",
          )
        : warn(
              aboutSysplex,
              measured,
              impact,
              "zowe ha registry list shows the leases that ran out; HA-REG04 shows which instances are proven dead",
          );
}

/** Of a single service. */
function hasOwnEntries({ entries }: Snapshot["registries"][number]): boolean {
    return entries.seen && entries.value.some(({ isOwn }) => isOwn === true);
}

/** Where everything overdue belongs to one instance proven dead, evicting that one is the whole remedy. */
function underItsDead(decided: readonly DecidedInstance[], snapshot: Snapshot, judgement: Judgement): Judgement {
    const overdue = snapshot.leases.filter(({ entryId }) => hasRunOut(snapshot, entryId)).map(({ entryId }) => entryId);
    const leftBehind = decided.filter((one) => leftBehindBy(snapshot, one).all.length > 0);
    const cause = leftBehind.find(({ instance }) => {
        const own = new Set(
            snapshot.registries.flatMap((view) => entriesOf(view, instance).map(({ instanceId }) => instanceId)),
        );
        return overdue.every((name) => own.has(name));
    });
    if (overdue.length === 0) {
        return judgement;
    }
    if (cause) {
        return { ...under(cause, judgement), causedBy: { rule: "HA-REG04", scope: about(cause.instance) } };
    }
    return areForeign(decided, snapshot, overdue)
        ? { ...judgement, causedBy: { rule: "HA-REG04", scope: aboutSysplex } }
        : judgement;
}

/** Where no gateway calls what is left, HA-REG04 is silent, and this one names the way out. */
function under(cause: DecidedInstance, judgement: Judgement): Judgement {
    const { id } = cause.instance;
    const remedy = isProvenDead(cause)
        ? `zowe ha registry evict --lpars ${id}`
        : `zowe ha wait --for ready --lpars ${id}`;
    return judgement.remedy === null ? judgement : { ...judgement, remedy };
}

/** Left behind by hosts that no configuration knows: HA-REG04 names them and what evicts them. */
function areForeign(decided: readonly DecidedInstance[], snapshot: Snapshot, overdue: readonly string[]): boolean {
    const configured = decided.map(({ instance }) => instance.hostname.toLowerCase());
    const entries = registrations(snapshot).filter(({ instanceId }) => overdue.includes(instanceId));
    return entries.length > 0 && entries.every((entry) => !configured.includes(entry.hostName));
}
