// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";

/** Nobody answered: as good as not there, seen from here. Any other failure proves that somebody listens. */
export function isSilent(observation: Observation<unknown>): boolean {
    return (
        !observation.seen && ["refused", "timeout", "connection-lost", "name-not-resolved"].includes(observation.reason)
    );
}
