// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry } from "./cachingStore";

export type Payload =
    | { readonly kind: "entry"; readonly entry: Entry }
    /** Not JSON, or not of the shape: Spring answers (R1-05). */
    | { readonly kind: "unreadable" }
    /** An explicit null (R1-05): the text names the object and what is missing. */
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

/** @JsonInclude(NON_EMPTY): empty fields are omitted. */
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
    const [key, value] = [textOf(given["key"], ""), textOf(given["value"], "")];
    const [serviceId, created] = [textOf(given["serviceId"], ""), textOf(given["created"], null)];
    return key !== undefined && value !== undefined && serviceId !== undefined && created !== undefined
        ? { key, value, serviceId, created }
        : null;
}

/** Undefined for an object or an array, which Jackson does not accept as text. */
function textOf(value: unknown, absent: string | null): string | null | undefined {
    switch (typeof value) {
        case "undefined":
            return absent;
        case "string":
        case "number":
        case "boolean":
            return String(value);
        default:
            return value === null ? null : undefined;
    }
}

function parse(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        return null;
    }
}
