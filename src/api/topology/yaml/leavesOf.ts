// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigValue, ScalarValue, TemplateValue } from "./configValue";
import type { Scalar } from "../../model/config/scalar";
import { isSecretName, mask, maskText } from "../../model/redact/maskSecrets";

/** A value without nested values; also an empty map or list. */
export interface Leaf {
    readonly path: string;
    /** As it may be shown: secrets are masked. */
    readonly shown: Scalar;
    readonly isMasked: boolean;
    /** As it is, to compare; never to be shown. */
    readonly compared: string;
    readonly value: ConfigValue;
}

/** Every leaf below a value, in the order of the file; items of a list are `path[0]`. */
export function leavesOf(value: ConfigValue, path: string): readonly Leaf[] {
    const inner: readonly (readonly [string, ConfigValue])[] =
        value.kind === "map"
            ? [...value.entries].map(([key, entry]) => [path === "" ? key : `${path}.${key}`, entry] as const)
            : value.kind === "list"
              ? value.items.map((item, index) => [`${path}[${index}]`, item] as const)
              : [];
    return inner.length === 0 ? [leafOf(value, path)] : inner.flatMap(([below, entry]) => leavesOf(entry, below));
}

function leafOf(value: ConfigValue, path: string): Leaf {
    if (value.kind === "map" || value.kind === "list") {
        const empty = value.kind === "map" ? "{}" : "[]";
        return { path, shown: empty, isMasked: false, compared: empty, value };
    }
    const raw = value.kind === "template" ? value.text : value.value;
    const shown = shownOf(value, raw, path);
    return { path, shown, isMasked: shown !== raw, compared: `${typeof raw} ${String(raw)}`, value };
}

function shownOf(value: ScalarValue | TemplateValue, raw: Scalar, path: string): Scalar {
    if (raw === null || typeof raw === "boolean" || raw === "") {
        return raw;
    }
    const name =
        path
            .replace(/(\[\d+\])+$/, "")
            .split(".")
            .at(-1) ?? "";
    if (isSecretName(name)) {
        return mask;
    }
    return typeof raw === "string" ? maskText(raw) : raw;
}
