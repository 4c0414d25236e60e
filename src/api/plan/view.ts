// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/state/decideInstances";
import type { Look } from "../health/state/look";
import { startBudgetOf } from "../model/sysplex";
import type { OperatorCommand } from "../model/operation/operatorCommand";

/** The systems that receive work and own files: they determine the order of the instances. */
export interface Placement {
    /** The system that owns the distributed entry address: new connections go there by preference; null: not seen. */
    readonly preferredSystem: string | null;
    /** Whether dynamic VIPAs are active in the sysplex, so that one may be in front of the entry; null: not seen. */
    readonly isDistributed: boolean | null;
    /** The system that owns the file system of the Zowe configuration; null: not seen. */
    readonly fileSystemOwner: string | null;
    /** The facts that could not be seen, in words. */
    readonly unseen: readonly string[];
}

/** ZIS by system name; systems that are not named were not looked at. */
export type ZisSightings = Readonly<Record<string, "active" | "absent" | "unknown">>;

/** Everything a planner looks at. */
export interface PlanView extends Look {
    readonly placement: Placement;
    readonly zis: ZisSightings;
    readonly startBudgetSeconds: number;
    /** Whether registrations may be written: true with a client certificate, false without; absent: not requested. */
    readonly drains?: boolean;
    /** The command in the form of the chosen route; null if the route has no such command. */
    readonly wording: Wording;
}

export type Wording = (command: OperatorCommand) => string | null;

export const consoleWording: Wording = ({ text }) => text;

export const nothingPlaced: Placement = {
    preferredSystem: null,
    isDistributed: null,
    fileSystemOwner: null,
    unseen: [],
};

export function planView(
    look: Look,
    placement: Placement = nothingPlaced,
    zis: ZisSightings = {},
    wording: Wording = consoleWording,
): PlanView {
    return { ...look, placement, zis, wording, startBudgetSeconds: startBudgetOf(look.sysplex) };
}

/** The targets in the order of the configuration. */
export function targetsOf(view: PlanView, ids: readonly string[]): readonly DecidedInstance[] {
    return view.decided.filter(({ instance }) => ids.includes(instance.id));
}

/** The active launcher job, where it was seen. */
export function activeJobId({ sighting }: DecidedInstance): string | null {
    return sighting.activeJob.seen ? (sighting.activeJob.value?.job.id ?? null) : null;
}
