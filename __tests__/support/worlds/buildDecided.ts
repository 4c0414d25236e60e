// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../src/api/health/state/decideInstances";
import { decideInstances } from "../../../src/api/health/state/decideInstances";
import type { InstanceState } from "../../../src/api/model/status";
import type { Instance } from "../../../src/api/model/sysplex";
import { buildSnapshot } from "./buildSnapshot";
import { buildInstance, buildSysplex } from "./buildSysplex";

export type SignChanges = Partial<DecidedInstance["signs"]>;

const template = decideInstances(buildSysplex(), buildSnapshot())[0] as DecidedInstance;

/** The instance of this number in a state, with the signs of one that is ready where no others are given. */
export function buildDecided(
    number: number,
    state: InstanceState,
    signs: SignChanges = {},
    changes: Partial<Instance> = {},
): DecidedInstance {
    return {
        ...template,
        state,
        instance: buildInstance(number, changes),
        signs: { ...template.signs, ...signs },
    };
}
