// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../model/config/settings";
import type { Observation } from "../../model/observation";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Sysplex } from "../../model/sysplex";
import type { DecidedInstance } from "./decideInstances";
import { decideInstances } from "./decideInstances";

/** What every rule is handed. */
export interface Look {
    /** What should be. */
    readonly sysplex: Sysplex;
    /** What zowe.yaml says besides; null: the topology is that of the profile; undefined: it was not read for this look. */
    readonly settings: Observation<Settings | null> | undefined;
    /** What was seen. */
    readonly snapshot: Snapshot;
    /** What each instance is by that, in the order of the configuration. */
    readonly decided: readonly DecidedInstance[];
}

export function lookAt(sysplex: Sysplex, snapshot: Snapshot, settings?: Look["settings"]): Look {
    return { sysplex, settings, snapshot, decided: decideInstances(sysplex, snapshot) };
}

/** Null where there is no zowe.yaml, or it was not read. */
export function settingsOf({ settings }: Look): Settings | null {
    return settings?.seen === true ? settings.value : null;
}
