// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex } from "../../model/sysplex";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import type { Decision } from "./decideState";
import { decideState } from "./decideState";
import type { Signs } from "./signs";
import { signsOf } from "./signs";

export interface DecidedInstance extends Decision {
    readonly instance: Instance;
    readonly sighting: InstanceSighting;
    readonly signs: Signs;
}

/** Every instance with its state, in the order of the configuration; none is ever omitted. */
export function decideInstances(sysplex: Sysplex, snapshot: Snapshot): readonly DecidedInstance[] {
    return snapshot.instances.map((sighting) => {
        const signs = signsOf(sysplex, snapshot, sighting);
        return { ...decideState(signs), instance: sighting.instance, sighting, signs };
    });
}

/** States in which the instance is proven not to run: nothing of it can serve or come back by itself. */
export function isProvenDead({ state, signs }: DecidedInstance): boolean {
    return state === "SYSTEM-DOWN" || ((state === "STOPPED" || state === "FAILED") && signs.job === "absent");
}
