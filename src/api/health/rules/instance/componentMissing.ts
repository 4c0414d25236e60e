// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { processOf } from "../../../model/operation/componentAdvice";
import type { InstanceSighting, Snapshot } from "../../../model/seen/snapshot";
import { downComponents } from "../../state/decideState";
import type { DecidedInstance } from "../../state/decideInstances";
import { lossOf } from "../../state/lossOf";
import { componentRemedy } from "../componentRemedy";
import { currentLog, hasEnded, isLooping } from "../../state/componentStates";
import { about, fail, pass, skip } from "../judgement";
import { linesOfComponents, provenBy } from "../provenBy";
import type { Rule } from "../rule";

export const componentMissing: Rule = {
    id: "HA-STC05",
    slug: "component-missing",
    title: "Every enabled component of a running instance is up",
    area: "instance",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "each enabled component listens, and is registered, if it is a component that registers",
    impact: "Calls that are routed to it fail until the registries drop it.",
    remedy: "zowe ha component start",
    source: "docs/evidence.md E-SEP-02, E-SEP-29",
    access: "network access from this workstation to the ports of every instance",
    isRedundancy: true,
    judge: (look) => look.decided.map((decided) => judgeOne(look.snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance, sighting, signs, state } = decided;
    const scope = about(instance);
    const hasToServe = signs.job === "active" && ["READY", "DRAINED", "DEGRADED"].includes(state);
    const down = downComponents(signs);
    if (!hasToServe) {
        return skip(scope, "it is not up");
    }
    if (down.length === 0) {
        return pass(scope, "every component is up");
    }
    const isAre = down.length === 1 ? "is" : "are";
    const judgement = provenBy(
        fail(
            scope,
            `${down.join(", ")} of ${instance.id} ${isAre} down.`,
            lossOf(snapshot, instance, down),
            componentRemedy(snapshot, sighting, down),
        ),
        linesOfComponents(sighting, currentLog(sighting), toldDown(snapshot, sighting, down)),
    );
    return areLooping(snapshot, decided, down) ? { ...judgement, causedBy: { rule: "HA-STC04", scope } } : judgement;
}

/** Their processes, where the launcher says that they have ended; a later start is not the proof of an end. */
function toldDown({ sysplexTime }: Snapshot, sighting: InstanceSighting, down: readonly string[]): readonly string[] {
    const processes = down.map((name) => processOf(sighting.instance, name));
    const told = currentLog(sighting)?.components ?? [];
    return told
        .filter((one) => processes.includes(one.name) && (hasEnded(one) || isLooping(one, sysplexTime)))
        .map(({ name }) => name);
}

function areLooping({ sysplexTime }: Snapshot, { sighting }: DecidedInstance, down: readonly string[]): boolean {
    const components = currentLog(sighting)?.components ?? [];
    return components.some((one) => isLooping(one, sysplexTime) && down.includes(one.name));
}
