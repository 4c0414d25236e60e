// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { isWhole } from "../../model/observation";
import type { ProvingLine } from "../../model/logs/provingLine";
import type { Evidence, EvidenceOutcome } from "../../model/status";
import type { SysplexMember } from "../../model/seen/systemDisplays";
import type { LauncherLog } from "../../model/seen/launcherLog";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import type { DecidedInstance } from "../state/decideInstances";
import { lineOfEnd, linesOfSysprint } from "../rules/provenBy";
import { isListedUp } from "../state/registration";

/** Every piece of evidence for one instance, with its source and vantage point; facts that were not requested are omitted. */
export function evidenceOf(snapshot: Snapshot, decided: DecidedInstance): readonly Evidence[] {
    const { sighting, instance } = decided;
    const from = <T>(
        observation: Observation<T>,
        judge: (value: T) => readonly [EvidenceOutcome, string],
        linesOf: (value: T) => readonly ProvingLine[] = () => [],
    ): Evidence[] => evidence(observation, judge, linesOf);
    return [
        ...from(snapshot.members, (members) => membership(members, instance.systemName, isWhole(snapshot.members))),
        ...from(
            sighting.activeJob,
            (located) =>
                located === null
                    ? ["bad", `no active ${instance.jobName} on ${instance.systemName}`]
                    : ["ok", `${located.job.name}(${located.job.id}) is active`],
            (located) => (located === null ? lineOfEnd(sighting) : []),
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
        ...from(
            sighting.launcher,
            (log) => [log.isStopping ? "bad" : "ok", log.lastMessage ?? "no message of the launcher"],
            (log) => launcherLines(sighting, log),
        ),
        ...sighting.ports.flatMap(({ component, port, handshake }) =>
            from(handshake, () => ["ok", `${component} listens on ${port}`]),
        ),
    ];
}

/** What the state is decided by, and its last word. */
function launcherLines(sighting: InstanceSighting, log: LauncherLog): readonly ProvingLine[] {
    const { stop, startFailure, lastMessage } = log.said;
    const lines = linesOfSysprint(sighting, log, [startFailure, stop, lastMessage]);
    return lines.filter(({ record }, index) => record !== lines[index - 1]?.record);
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

function evidence<T>(
    observation: Observation<T>,
    judge: (value: T) => readonly [EvidenceOutcome, string],
    linesOf: (value: T) => readonly ProvingLine[],
): Evidence[] {
    const { source, vantage } = observation;
    const at = observation.at.toISOString();
    if (observation.seen) {
        const [outcome, detail] = judge(observation.value);
        return [{ source, vantage, outcome, detail, at, lines: linesOf(observation.value) }];
    }
    if (observation.reason === "not-asked") {
        return [];
    }
    const outcome = observation.reason === "refused" ? "bad" : "unknown";
    return [{ source, vantage, outcome, detail: observation.why, at, lines: [] }];
}
