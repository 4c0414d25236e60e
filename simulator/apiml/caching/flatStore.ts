// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingStore, Entry, Read, Written } from "./cachingStore";
import { done } from "./cachingStore";
import { vsamKey } from "./vsamKey";

interface FlatStoreOptions {
    readonly mode: "inMemory" | "redis" | "VSAM";
    readonly sizeOf: (nodeId: string) => number;
    readonly evictionOf: (nodeId: string) => "reject" | "removeOldest";
    readonly isFull: () => boolean;
    readonly isGone: () => boolean;
}

/** recordLength of the VSAM data set that `zwe init vsam` makes. */
const vsamRecordBytes = 4096;

/** inMemory keeps a store for each node; Redis and the VSAM data set are one for all. None of them has maps. */
export class FlatStore implements CachingStore {
    private readonly stores = new Map<string, Map<string, Map<string, Entry>>>();

    public constructor(private readonly options: FlatStoreOptions) {}

    public create(nodeId: string, namespace: string, entry: Entry): Written {
        const refusal = this.refusal(entry);
        if (refusal !== null) {
            return refusal;
        }
        if (this.namespaceOf(nodeId, namespace)?.has(this.keyOf(namespace, entry.key)) === true) {
            return { kind: "collision" };
        }
        if (!this.makeRoom(nodeId)) {
            return { kind: "full" };
        }
        this.put(nodeId, namespace, entry);
        return done();
    }

    public update(nodeId: string, namespace: string, entry: Entry): Written {
        const refusal = this.refusal(entry);
        if (refusal !== null) {
            return refusal;
        }
        if (this.namespaceOf(nodeId, namespace)?.has(this.keyOf(namespace, entry.key)) !== true) {
            return { kind: "missing" };
        }
        this.put(nodeId, namespace, entry);
        return done();
    }

    public read(nodeId: string, namespace: string, key: string): Read<Entry> {
        if (this.options.isGone()) {
            return { kind: "silence" };
        }
        const value = this.namespaceOf(nodeId, namespace)?.get(this.keyOf(namespace, key));
        return value === undefined ? { kind: "missing" } : { kind: "found", value };
    }

    public remove(nodeId: string, namespace: string, key: string): Written {
        if (this.options.isGone()) {
            return { kind: "silence" };
        }
        const isRemoved = this.namespaceOf(nodeId, namespace)?.delete(this.keyOf(namespace, key)) === true;
        return isRemoved ? done() : { kind: "missing" };
    }

    public list(nodeId: string, namespace: string): Read<readonly Entry[] | null> {
        if (this.options.isGone()) {
            return { kind: "silence" };
        }
        const entries = this.namespaceOf(nodeId, namespace);
        if (entries === undefined && this.options.mode === "inMemory") {
            return { kind: "found", value: null };
        }
        return { kind: "found", value: [...(entries?.values() ?? [])] };
    }

    public clear(nodeId: string, namespace: string): Written {
        if (this.options.isGone()) {
            return { kind: "silence" };
        }
        this.storeOf(nodeId).delete(namespace);
        return done();
    }

    public put(nodeId: string, namespace: string, entry: Entry): void {
        const store = this.storeOf(nodeId);
        const entries = store.get(namespace) ?? new Map<string, Entry>();
        // Only VSAM writes the namespace into the record; the others keep what the client sent (R1-16).
        const kept = this.options.mode === "VSAM" ? { ...entry, serviceId: namespace } : entry;
        store.set(namespace, entries.set(this.keyOf(namespace, entry.key), kept));
    }

    public drop(nodeId: string, namespace: string, key: string): void {
        this.namespaceOf(nodeId, namespace)?.delete(this.keyOf(namespace, key));
    }

    public gone(nodeId: string): void {
        if (this.options.mode === "inMemory") {
            this.stores.delete(nodeId);
        }
    }

    private refusal(entry: Entry): Written | null {
        if (this.options.isGone()) {
            return { kind: "silence" };
        }
        const isTooLarge = this.options.mode === "VSAM" && Buffer.byteLength(JSON.stringify(entry)) > vsamRecordBytes;
        return isTooLarge ? { kind: "too-large" } : null;
    }

    /** The limit counts the entries of all namespaces (R1-17). */
    private makeRoom(nodeId: string): boolean {
        const store = this.storeOf(nodeId);
        const held = [...store].flatMap(([namespace, entries]) =>
            [...entries].map(([key, entry]) => ({ namespace, key, created: Number(entry.created) })),
        );
        if (this.options.mode === "redis" || held.length < this.options.sizeOf(nodeId)) {
            return !this.options.isFull();
        }
        const [oldest] = held.sort((a, b) => a.created - b.created);
        if (this.options.evictionOf(nodeId) === "reject" || oldest === undefined) {
            return false;
        }
        store.get(oldest.namespace)?.delete(oldest.key);
        return !this.options.isFull();
    }

    private namespaceOf(nodeId: string, namespace: string): Map<string, Entry> | undefined {
        return this.storeOf(nodeId).get(namespace);
    }

    private storeOf(nodeId: string): Map<string, Map<string, Entry>> {
        const owner = this.options.mode === "inMemory" ? nodeId : this.options.mode;
        const store = this.stores.get(owner) ?? new Map<string, Map<string, Entry>>();
        this.stores.set(owner, store);
        return store;
    }

    private keyOf(namespace: string, key: string): string {
        return this.options.mode === "VSAM" ? vsamKey(namespace, key) : key;
    }
}
