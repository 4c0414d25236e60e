// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, numberOf, objectOf } from "../../probe/parse/jsonValue";
import type { Parsed } from "../../probe/parse/parsed";
import { notUnderstood, understood } from "../../probe/parse/parsed";

/** One entry as a Caching Service keeps it. Empty fields are omitted on the wire (api-layer `KeyValue`). */
export interface StoredEntry {
    readonly key: string;
    readonly value: string;
    /** Its namespace; only Infinispan and VSAM write it into the entry. */
    readonly namespace: string | null;
    /** Epoch milliseconds; the client may have set it. */
    readonly createdMs: number | null;
}

/** `GET /cache`: an empty body is an empty namespace of the mode inMemory (E-CCH-03). */
export function readEntries(body: string): Parsed<readonly StoredEntry[]> {
    if (isNothing(body)) {
        return understood([]);
    }
    const entries = objectOf(jsonOf(body));
    return entries === null
        ? notUnderstood("it did not send a set of entries")
        : understood(Object.entries(entries).map(([key, entry]) => entryFrom(key, entry)));
}

/** `GET /cache/{key}`. */
export function readEntry(body: string): Parsed<StoredEntry> {
    const entry = objectOf(jsonOf(body));
    return entry === null ? notUnderstood("it did not send an entry") : understood(entryFrom("", entry));
}

/** `GET /cache-list`: the lists of a namespace with their items. */
export function readLists(body: string): Parsed<Readonly<Record<string, number>>> {
    const lists = isNothing(body) ? {} : objectOf(jsonOf(body));
    return lists === null
        ? notUnderstood("it did not send a set of lists")
        : understood(
              Object.fromEntries(
                  Object.entries(lists).map(([name, items]) => [name, Object.keys(objectOf(items) ?? {}).length]),
              ),
          );
}

export function isNothing(body: string): boolean {
    return body.trim() === "" || body.trim() === "null";
}

function entryFrom(name: string, entry: unknown): StoredEntry {
    const { key, value, serviceId, created } = { ...objectOf(entry) };
    const text = (field: unknown): string | null => (typeof field === "string" ? field : null);
    return {
        key: text(key) ?? name,
        value: text(value) ?? "",
        namespace: text(serviceId),
        createdMs: numberOf(created),
    };
}
