// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentRemedy } from "../../health/rules/componentRemedy";
import type { DecidedInstance } from "../../health/state/decideInstances";
import { downComponents } from "../../health/state/decideState";
import type { InstanceState } from "../../model/status";
import type { PlanView } from "../view";

const namedAtMost = 3;

/** The commands that start the missing instances, so that the same command is accepted; undefined if none is missing. */
export function cureFor(view: PlanView, missing: readonly DecidedInstance[]): string | undefined {
    const cures = [...new Set(missing.filter(({ state }) => state !== "READY").map((one) => cureOf(view, one)))];
    const named = cures.slice(0, namedAtMost);
    const rest = cures.length > namedAtMost ? ["then the same for each of the others"] : [];
    return named.length === 0 ? undefined : `${[...named, ...rest].join("; ")}; then repeat the command`;
}

type Cure = (one: DecidedInstance, view: PlanView) => string;

const start: Cure = ({ instance: { id }, signs }) =>
    signs.job === "active" ? `zowe ha restart --lpars ${id}` : `zowe ha start --lpars ${id}`;

const byState: Partial<Record<InstanceState, Cure>> = {
    STOPPED: start,
    FAILED: start,
    "SYSTEM-DOWN": ({ instance }) =>
        `ask for an IPL of ${instance.systemName}, then zowe ha start --lpars ${instance.id}`,
    DRAINED: ({ instance }) => `zowe ha resume --lpars ${instance.id}`,
    STARTING: ({ instance }) => `zowe ha wait --for ready --lpars ${instance.id}`,
    STOPPING: ({ instance: { id } }) => `zowe ha wait --for stopped --lpars ${id}; zowe ha start --lpars ${id}`,
    ORPHANED: ({ instance: { id } }) =>
        `zowe ha stop --lpars ${id} shows what is left of it; when that is gone, zowe ha start --lpars ${id}`,
};

function cureOf(view: PlanView, one: DecidedInstance): string {
    return (byState[one.state] ?? unclear)(one, view);
}

/** It runs, or may run, and is not proven READY: parts that are down are started, and otherwise a check shows the reason. */
function unclear({ instance, signs, sighting }: DecidedInstance, view: PlanView): string {
    const down = downComponents(signs);
    return signs.job === "active" && down.length > 0
        ? componentRemedy(view.snapshot, sighting, down)
        : `zowe ha check gateway registration caching network --lpars ${instance.id} shows what is missing`;
}
