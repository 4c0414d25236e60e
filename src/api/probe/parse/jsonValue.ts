// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A JSON object with unverified members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of JSON text, or the answer itself when a client has read it already; undefined: not JSON. */
export function jsonOf(answer: unknown): unknown {
    if (typeof answer !== "string") {
        return answer;
    }
    try {
        return JSON.parse(answer) as unknown;
    } catch {
        return undefined;
    }
}

export function objectOf(value: unknown): JsonObject | null {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A member of an object, however deep; undefined where the way to it breaks off. */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
    let at: unknown = value;
    for (const name of path) {
        const object = objectOf(at);
        at = object && Object.hasOwn(object, name) ? object[name] : undefined;
    }
    return at;
}

/** Text that is not empty; null for "", null and every other type. */
export function textOf(value: unknown): string | null {
    return typeof value === "string" && value !== "" ? value : null;
}

/** Services mix numbers with numbers in quotes (E-ZMF-26, E-SEP-19). */
export function numberOf(value: unknown): number | null {
    if (typeof value === "number") {
        return Number.isFinite(value) ? value : null;
    }
    return typeof value === "string" && /^-?\d{1,16}(\.\d{1,9})?$/.test(value) ? Number(value) : null;
}

/** Some serializers write a list of one as the element itself (E-SEP-19); null: neither. */
export function listOf(value: unknown): readonly unknown[] | null {
    if (Array.isArray(value)) {
        return value as readonly unknown[];
    }
    return objectOf(value) ? [value] : null;
}

export function textsOf(value: unknown): readonly string[] {
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
