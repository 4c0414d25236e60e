// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { Scalar } from "../model/config/scalar";
import { entriesOf } from "./yaml/configValue";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { haInstanceIds, lookUp, makeHaConfig } from "./yaml/effectiveConfig";
import { leavesOf } from "./yaml/leavesOf";

/** One effective value of an instance, and where it comes from. */
interface ConfigRow {
    /** `components.gateway.port`; an item of a list is `zowe.externalDomains[0]`. */
    readonly path: string;
    /** The value, a template as it is written; `(masked)` for a secret. */
    readonly value: Scalar;
    readonly isMasked: boolean;
    /** Only z/OS can evaluate it. */
    readonly isTemplate: boolean;
    /** `haInstances`: this instance overrides the main section; `defaults`: no file contains it. */
    readonly origin: "defaults" | "main" | "haInstances";
    readonly document: string | null;
    /** Counted from 1. */
    readonly line: number | null;
}

/**
 * The configuration that an instance runs with, value by value, for `config show`.
 * @param id A key of `haInstances`; null for the main section.
 * @param path Only what is at or below it; "" for everything.
 * @throws ConfigurationError when the instance or the path does not exist, with what does.
 */
export function explainConfig(config: ZoweConfig, id: string | null, path: string): readonly ConfigRow[] {
    const ids = haInstanceIds(config);
    if (id !== null && !ids.includes(id)) {
        throw new ConfigurationError(`"${id}" is not an instance. Instances: ${ids.join(", ")}.`);
    }
    const effective = makeHaConfig(config, id);
    const value = lookUp(effective, path);
    if (value === undefined) {
        throw new ConfigurationError(`There is no "${path}" in the configuration. ${whatIsThere(effective, path)}`);
    }
    return leavesOf(value, path).map((leaf) => {
        const { origin, kind } = leaf.value;
        const isWritten = origin.kind !== "defaults";
        return {
            path: leaf.path,
            value: leaf.shown,
            isMasked: leaf.isMasked,
            isTemplate: kind === "template",
            origin: origin.kind,
            document: isWritten ? origin.document : null,
            line: isWritten ? origin.line : null,
        };
    });
}

/** The keys at the nearest place above that exists. */
function whatIsThere(root: ReturnType<typeof makeHaConfig>, path: string): string {
    const parents = path.split(".").map((_, index, keys) => keys.slice(0, keys.length - 1 - index).join("."));
    const nearest = parents.find((parent) => entriesOf(lookUp(root, parent)).length > 0) ?? "";
    const keys = entriesOf(lookUp(root, nearest)).map(([key]) => key);
    return `${nearest === "" ? "At the top there are" : `Below "${nearest}" there are`}: ${keys.join(", ")}.`;
}
