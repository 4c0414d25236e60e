// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../faults/input";
import type { FullWorldOptions, WorldOptions } from "../world/options";

/** Something done to the sysplex, or simulated time that passes before the next thing. */
export type ScenarioStep = Input | { readonly advanceSeconds: number };

/** A state to begin in: what the sysplex is made of, and what has happened to it. */
export interface Scenario {
    readonly name: string;
    /** One line for a list. */
    readonly summary: string;
    readonly options?: WorldOptions;
    readonly inputs: (options: FullWorldOptions) => readonly ScenarioStep[];
}
