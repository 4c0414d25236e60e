// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The names in the prefix of a line (zowe/api-layer `logback-spring.xml`, zowe/launcher `src/main.c`, E-LCH-01). */
const components: readonly (readonly [RegExp, string])[] = [
    [/^ZWELNCH/, "launcher"],
    [/^ZWELS/, "zwe"],
    [/^ZWEAGW/, "gateway"],
    [/^ZWEADS/, "discovery"],
    [/^ZWEAAC/, "api-catalog"],
    [/^ZWEAZS/, "zaas"],
    [/^ZWEACS/, "caching-service"],
    [/^ZWE\dAG|^ZWEA(?:AP|ML)/, "apiml"],
    [/^ZWED/, "app-server"],
    [/^ZWES/, "zss"],
];

/** Which component wrote a line: by its prefix, or otherwise by the id of its message; null: not known. */
export function writerOf(text: string): string | null {
    const [, prefix, id] =
        /^(?:\d{4}-\d\d-\d\d\s+[\d:.]{8,12}\s+)?(?:<([A-Z0-9$#@]{1,8})[:>]|(ZWE[A-Z]{1,2})\d{3,4}[A-Z]\b)/.exec(text) ??
        [];
    const name = prefix ?? (id === "ZWEL" ? "ZWELNCH" : id);
    return name === undefined ? null : (components.find(([pattern]) => pattern.test(name))?.[1] ?? null);
}
