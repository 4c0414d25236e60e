// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { html as escaped } from "../../../vendor/hono";
import { harmless } from "../layout/harmless";

/** A part of a page. Only `html` makes it, so that foreign text in it is escaped. */
export type Html = Exclude<ReturnType<typeof escaped>, Promise<unknown>>;

/** Text is escaped; null is nothing. */
export type Content = string | number | Html | null | readonly Content[];

/** HTML or SVG with values in it. An attribute with a value needs quotes: `class="${name}"`. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
    return escaped(parts, ...values.map(withoutControls)) as Html;
}

/** A browser obeys no terminal escapes, but characters that reverse or hide text work there as well. */
function withoutControls(value: Content): Content {
    if (Array.isArray(value)) {
        return value.map(withoutControls);
    }
    return typeof value === "string" ? harmless(value) : value;
}
