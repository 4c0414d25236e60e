// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { Instance } from "../model/sysplex";

type Named = Pick<Instance, "id" | "systemName">;

/**
 * The instances that `--lpars` names, in the order of the configuration, each once.
 * @param names Instance ids or system names in any case, separated by blanks or commas; a system selects all its instances.
 * @throws ConfigurationError that lists the valid names if one matches nothing, or if there is no name at all.
 */
export function selectInstances<T extends Named>(instances: readonly T[], names: readonly string[]): readonly T[] {
    const wanted = names.flatMap((name) => name.split(/[\s,]+/)).filter((name) => name !== "");
    const unknown = wanted.filter((name) => matching(instances, name).length === 0);
    const [first] = unknown;
    if (first !== undefined || wanted.length === 0) {
        const named = unknown.map((name) => `"${name}"`).join(", ");
        const verb =
            unknown.length === 1 ? "is neither an instance nor a system." : "are neither instances nor systems.";
        throw new ConfigurationError(
            `${first === undefined ? "No instance is specified." : `${named} ${verb}`} Valid names: ${validNames(instances)}.`,
            { option: "lpars" },
        );
    }
    const selected = new Set(wanted.flatMap((name) => matching(instances, name)));
    return instances.filter((instance) => selected.has(instance));
}

/** An id as it is written goes before ids that differ in case only, and those go before systems. */
function matching<T extends Named>(instances: readonly T[], name: string): readonly T[] {
    const tests: readonly ((instance: T) => boolean)[] = [
        ({ id }) => id === name,
        ({ id }) => id.toLowerCase() === name.toLowerCase(),
        ({ systemName }) => systemName.toLowerCase() === name.toLowerCase(),
    ];
    return tests.map((test) => instances.filter(test)).find((found) => found.length > 0) ?? [];
}

function validNames(instances: readonly Named[]): string {
    return instances
        .map(({ id, systemName }) => (id.toLowerCase() === systemName.toLowerCase() ? id : `${id} (on ${systemName})`))
        .join(", ");
}
