// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import { dependentsOf } from "../steps/componentOrder";
import type { ComponentIntent } from "../intent";

/** The one process of the single-service layout. */
export const apiml = "apiml";

/** To take `apiml` is to take the instance from the users. */
export function wholeNote(instance: Instance, { verb, components }: ComponentIntent): readonly string[] {
    if (verb === "start" || !components.includes(apiml)) {
        return [];
    }
    const needing = dependentsOf(instance, apiml).filter((name) => !components.includes(name));
    const others = needing.length === 0 ? "" : `, and ${needing.join(", ")} needs it`;
    return [
        `${instance.id}: apiml is ${partsOf(instance)}${others}. The instance is not drained first; zowe ha restart --lpars ${instance.id} does that.`,
    ];
}

export function partsOf({ id, components }: Instance): string {
    const parts = components.filter(({ partOf }) => partOf === apiml).map(({ name }) => name);
    return `the whole API ML of ${id} (${parts.join(", ")})`;
}
