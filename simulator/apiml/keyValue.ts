// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry } from "./cachingStore";

export type Payload =
    | { readonly kind: "entry"; readonly entry: Entry }
    /** Not JSON, or not of the shape: Spring answers (05, post-badjson, post-obj). */
    | { readonly kind: "unreadable" }
    /** An explicit null (05, post-nullkey): the text names the object and what is missing. */
    | { readonly kind: "incomplete"; readonly shown: string; readonly why: string };

/** Reads a KeyValue as Jackson does: absent fields are empty, numbers become text (KeyValue.java, 05 post-*). */
export function readKeyValue(body: string, now: number): Payload {
    const fields = fieldsOf(body);
    if (fields === null) {
        return { kind: "unreadable" };
    }
    const { key, value } = fields;
    const serviceId = fields.serviceId ?? "null";
    const created = fields.created ?? String(now);
    if (key === null || value === null) {
        const shown = `KeyValue(key=${key}, value=${value}, serviceId=${serviceId}, created=${created})`;
        return { kind: "incomplete", shown, why: `No ${key === null ? "key" : "value"} provided in the payload` };
    }
    return { kind: "entry", entry: { key, value, serviceId: fields.serviceId ?? "", created } };
}

/** @JsonInclude(NON_EMPTY): what is empty is left out. */
export function showKeyValue({ key, value, serviceId, created }: Entry): object {
    const shown = Object.entries({ key, value, serviceId, created }).filter(([, text]) => text !== "");
    return Object.fromEntries(shown);
}

interface Fields {
    readonly key: string | null;
    readonly value: string | null;
    readonly serviceId: string | null;
    readonly created: string | null;
}

function fieldsOf(body: string): Fields | null {
    const parsed = parse(body);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
        return null;
    }
    const given: Readonly<Record<string, unknown>> = { ...parsed };
    const names = ["key", "value", "serviceId", "created"] as const;
    if (names.some((name) => typeof given[name] === "object" && given[name] !== null)) {
        return null;
    }
    const text = (name: string, absent: string | null): string | null => {
        const value = given[name];
        return value === undefined ? absent : value === null ? null : String(value as string | number | boolean);
    };
    const created = text("created", null);
    return { key: text("key", ""), value: text("value", ""), serviceId: text("serviceId", ""), created };
}

function parse(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        return null;
    }
}
