// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheEntry, CacheMap, KeyAt } from "../../model/cache";
import type { StoredEntry } from "./readEntries";
import type { CacheTrouble } from "./trouble";

/** The entries of one instance in a namespace, or the reason why they were not seen. */
export interface Held<T> {
    readonly instance: string;
    readonly seen: T | null;
    readonly trouble: CacheTrouble | null;
}

/**
 * Every key with the value of each instance.
 * @param showsValues only for a key that was requested by its name: values may be secrets
 */
export function sideBySide(held: readonly Held<readonly StoredEntry[]>[], showsValues: boolean): readonly CacheEntry[] {
    const keys = [...new Set(held.flatMap(({ seen }) => (seen ?? []).map(({ key }) => key)))].sort();
    return keys.map((key) => entryOf(key, held, showsValues));
}

export function entryOf(key: string, held: readonly Held<readonly StoredEntry[]>[], showsValues: boolean): CacheEntry {
    const stored = held.map(({ seen }) => seen?.find((entry) => entry.key === key));
    const values = [...new Set(stored.flatMap((entry) => (entry === undefined ? [] : [entry.value])))];
    const at = held.map((one, index): KeyAt => {
        const entry = stored[index];
        return entry === undefined ? withoutEntry(one) : withEntry(one.instance, entry, values, showsValues);
    });
    return { key, isSame: isSame(at), at };
}

const nothing = { variant: null, value: null, bytes: null, created: null, change: null, why: null, errorNumber: null };

function withEntry(instance: string, entry: StoredEntry, values: readonly string[], showsValues: boolean): KeyAt {
    return {
        ...nothing,
        instance,
        state: "PRESENT",
        variant: values.indexOf(entry.value) + 1,
        value: showsValues ? entry.value : null,
        bytes: byteLength(entry.value),
        created: createdOf(entry),
    };
}

function withoutEntry({ instance, seen, trouble }: Held<unknown>): KeyAt {
    const state = seen === null ? "UNSEEN" : "ABSENT";
    return { ...nothing, instance, state, why: trouble?.why ?? null, errorNumber: trouble?.number ?? null };
}

function isSame(at: readonly KeyAt[]): boolean {
    const seen = at.filter(({ state }) => state !== "UNSEEN");
    return new Set(seen.map(({ variant }) => variant)).size <= 1;
}

/** The lists of every instance by their names. */
export function mapsSideBySide(held: readonly Held<Readonly<Record<string, number>>>[]): readonly CacheMap[] {
    const names = [...new Set(held.flatMap(({ seen }) => Object.keys(seen ?? {})))].sort();
    return names.map((name) => {
        const at = held.map(({ instance, seen }) => ({ instance, items: seen === null ? null : (seen[name] ?? 0) }));
        const counts = at.flatMap(({ items }) => (items === null ? [] : [items]));
        return { name, isSame: new Set(counts).size <= 1, at };
    });
}

function createdOf({ createdMs }: StoredEntry): string | null {
    const time = new Date(createdMs ?? Number.NaN);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function byteLength(text: string): number {
    return new TextEncoder().encode(text).length;
}
