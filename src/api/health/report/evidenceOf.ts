// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { isWhole } from "../../model/observation";
import type { Evidence, EvidenceOutcome } from "../../model/status";
import type { SysplexMember } from "../../model/seen/systemDisplays";
import type { Snapshot } from "../../model/seen/snapshot";
import type { DecidedInstance } from "../state/decideInstances";
import { isListedUp } from "../state/registration";

/** Every piece of evidence for one instance, with its source and vantage point; facts that were not requested are omitted. */
export function evidenceOf(snapshot: Snapshot, decided: DecidedInstance): readonly Evidence[] {
    const { sighting, instance } = decided;
    const from = <T>(
        observation: Observation<T>,
        judge: (value: T) => readonly [EvidenceOutcome, string],
    ): Evidence[] => evidence(observation, judge);
    return [
        ...from(snapshot.members, (members) => membership(members, instance.systemName, isWhole(snapshot.members))),
        ...from(sighting.activeJob, (located) =>
            located === null
                ? ["bad", `no active ${instance.jobName} on ${instance.systemName}`]
                : ["ok", `${located.job.name}(${located.job.id}) is active`],
        ),
        ...from(sighting.gateway, ({ health }) => [health.verdict === "ready" ? "ok" : "bad", health.detail]),
        ...snapshot.registries.flatMap((view) =>
            from(view.entries, () =>
                isListedUp(snapshot, view, instance) ? ["ok", "lists it UP"] : ["bad", "does not list it UP"],
            ).map((one) => ({
                ...one,
                vantage: `${view.kind} of ${view.instanceId}`,
            })),
        ),
        ...from(sighting.addressSpaces, (spaces) => [
            spaces.length > 0 ? "ok" : "bad",
            `${spaces.length} address spaces`,
        ]),
        ...from(sighting.launcher, (log) => [
            log.isStopping ? "bad" : "ok",
            log.lastMessage ?? "no message of the launcher",
        ]),
        ...sighting.ports.flatMap(({ component, port, handshake }) =>
            from(handshake, () => ["ok", `${component} listens on ${port}`]),
        ),
    ];
}

function membership(
    members: readonly SysplexMember[],
    systemName: string,
    isAll: boolean,
): readonly [EvidenceOutcome, string] {
    const member = members.find(({ name }) => name === systemName);
    if (member === undefined) {
        return isAll
            ? ["bad", `no ${systemName} in the sysplex`]
            : ["unknown", `no ${systemName} in the readable part of the answer`];
    }
    return member.isActive ? ["ok", "active in the sysplex"] : ["bad", `XCF status ${member.status}`];
}

function evidence<T>(observation: Observation<T>, judge: (value: T) => readonly [EvidenceOutcome, string]): Evidence[] {
    const { source, vantage } = observation;
    const at = observation.at.toISOString();
    if (observation.seen) {
        const [outcome, detail] = judge(observation.value);
        return [{ source, vantage, outcome, detail, at }];
    }
    if (observation.reason === "not-asked") {
        return [];
    }
    return [
        { source, vantage, outcome: observation.reason === "refused" ? "bad" : "unknown", detail: observation.why, at },
    ];
}
