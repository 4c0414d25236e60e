// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice, processOf, retriedAdvice } from "../../../model/operation/componentAdvice";
import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { LauncherComponent } from "../../../model/seen/launcherLog";
import type { Snapshot } from "../../../model/seen/snapshot";
import { lossOf } from "../../state/lossOf";
import { currentLog, isLooping } from "../../state/componentStates";
import { downComponents } from "../../state/decideState";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, skip, warn } from "../judgement";
import { linesOfComponents, provenBy } from "../provenBy";
import type { Rule } from "../rule";
import { isNeededToServe } from "../../state/serving";

export const componentLoop: Rule = {
    id: "HA-STC04",
    slug: "component-loop",
    title: "No component is restarted again and again",
    area: "instance",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "no ZWEL0005I repeats and no ZWEL0038E in SYSPRINT",
    impact: "The component keeps ending and restarting, or stays down.",
    remedy: "read its messages in SYSPRINT, then F <job>,APPL=START(<component>)",
    source: "zowe/launcher main.c; messages ZWEL0004I, ZWEL0005I, ZWEL0038E",
    access: "READ to SYSPRINT of the started task (JESSPOOL), through z/OSMF",
    needs: ["launcherLogs"],
    judge: (look) => look.decided.flatMap((decided) => judgeOne(look.snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): readonly Judgement[] {
    const { instance, sighting } = decided;
    const scope = about(instance);
    const log = currentLog(sighting);
    if (log === null) {
        return [skip(scope, sighting.launcher.seen ? "its launcher job has ended" : "SYSPRINT was not read")];
    }
    const exhausted = log.components.filter(({ isGivenUp }) => isGivenUp).map(({ name }) => name);
    const looping = log.components.filter((one) => !one.isGivenUp && isLooping(one, snapshot.sysplexTime));
    if (exhausted.length === 0 && looping.length === 0) {
        return [pass(scope, "no component is restarted")];
    }
    // The process has ended: there is nothing to stop.
    const remedy = `read the messages of ${exhausted.join(", ")} in SYSPRINT of ${instance.jobName}; then ${componentAdvice("start", instance, exhausted)}`;
    const gaveUp = `The launcher of ${instance.id} gave up on ${exhausted.join(", ")} (ZWEL0038E).`;
    const stays = fail(scope, gaveUp, `It stays down.${harmOf(snapshot, decided, exhausted)}`, remedy);
    return [
        ...(exhausted.length === 0
            ? []
            : [underItsCache(provenBy(stays, linesOfComponents(sighting, log, exhausted)), instance, exhausted)]),
        ...looping.map((one) => {
            const lines = linesOfComponents(sighting, log, [one.name]);
            return underItsCache(provenBy(endsAgain(snapshot, decided, one), lines), instance, [one.name]);
        }),
    ];
}

function endsAgain(snapshot: Snapshot, decided: DecidedInstance, { name, restarts }: LauncherComponent): Judgement {
    const { instance } = decided;
    return warn(
        about(instance),
        `${name} of ${instance.id} has ended ${restarts} times and been restarted each time (ZWEL0004I, ZWEL0005I).`,
        `It keeps ending and restarting; after ten attempts it stays down.${harmOf(snapshot, decided, [name])}`,
        retriedAdvice(instance, [name]),
    );
}

/** HA-STC05 is shown under this finding, so the effect must be reported here. */
function harmOf(snapshot: Snapshot, { instance, signs }: DecidedInstance, names: readonly string[]): string {
    const lost = downComponents(signs).filter((name) => names.includes(name) && isNeededToServe(name));
    return lost.length === 0 ? "" : ` ${lossOf(snapshot, instance, lost)}`;
}

/** A Caching Service that is locked out of its cluster ends for that reason, and needs that remedy. */
function underItsCache(judgement: Judgement, instance: Instance, names: readonly string[]): Judgement {
    const cache = processOf(instance, "caching-service");
    return names.every((name) => name === cache)
        ? { ...judgement, causedBy: { rule: "HA-CCH10", scope: judgement.scope } }
        : judgement;
}
