// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../model/config/settings";
import type { Observation } from "../../model/observation";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Sysplex } from "../../model/sysplex";
import type { DecidedInstance } from "./decideInstances";
import { decideInstances } from "./decideInstances";

/** The input of every rule. */
export interface Look {
    /** The configured sysplex. */
    readonly sysplex: Sysplex;
    /** The other settings in zowe.yaml; null: the topology is that of the profile; undefined: it was not read for this look. */
    readonly settings: Observation<Settings | null> | undefined;
    /** The observations. */
    readonly snapshot: Snapshot;
    /** The decided state of each instance, in the order of the configuration. */
    readonly decided: readonly DecidedInstance[];
}

export function lookAt(sysplex: Sysplex, snapshot: Snapshot, settings?: Look["settings"]): Look {
    return { sysplex, settings, snapshot, decided: decideInstances(sysplex, snapshot) };
}

/** Null if there is no zowe.yaml, or it was not read. */
export function settingsOf({ settings }: Look): Settings | null {
    return settings?.seen === true ? settings.value : null;
}
