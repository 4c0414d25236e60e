// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import { entriesOf, isTakenOut } from "../../state/registration";

/** A status override on an entry of a single-service instance, in words: it has no effect, and it stays. */
export function overridesWithoutEffect(snapshot: Snapshot, instance: Instance): readonly string[] {
    return snapshot.registries.flatMap((view) => {
        const set = entriesOf(view, instance).filter(
            (entry) => !entry.isStatic && view.kind === "discovery" && (isTakenOut(entry) || isLeftUnknown(entry)),
        );
        return set.length === 0
            ? []
            : [`${set.map(({ app, status }) => `${app} ${status}`).join(", ")} in the registry of ${view.instanceId}`];
    });
}

/** The result of a DELETE of an override without a value (E-ONE-06): only a PUT of UP corrects it. */
function isLeftUnknown({ status }: { readonly status: string }): boolean {
    return status === "UNKNOWN";
}
