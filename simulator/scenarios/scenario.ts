// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../faults/input";
import type { FullWorldOptions, WorldOptions } from "../world/options";

/** Something done to the sysplex, or simulated time that passes before the next thing. */
export type ScenarioStep = Input | { readonly advanceSeconds: number };

/** An initial state: the parts of the sysplex, and the events before the start. */
export interface Scenario {
    readonly name: string;
    /** One line for a list. */
    readonly summary: string;
    readonly options?: WorldOptions;
    readonly inputs: (options: FullWorldOptions) => readonly ScenarioStep[];
}
