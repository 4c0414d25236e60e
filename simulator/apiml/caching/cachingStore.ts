// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The data of one key in a Caching Service (KeyValue.java). `created` is epoch milliseconds as text. */
export interface Entry {
    readonly key: string;
    readonly value: string;
    readonly serviceId: string;
    readonly created: string;
}

export type MapItems = Readonly<Record<string, string>>;

export type Read<T> =
    | { readonly kind: "found"; readonly value: T }
    | { readonly kind: "missing" }
    /** Only Infinispan has maps. */
    | { readonly kind: "no-maps" }
    /** The store behind the service is gone and the call waits for it (R1-19). */
    | { readonly kind: "silence" };

export type Written =
    | { readonly kind: "done"; readonly afterMs?: number }
    | { readonly kind: "missing"; readonly afterMs?: number }
    | { readonly kind: "collision" }
    | { readonly kind: "full" }
    | { readonly kind: "too-large" }
    | { readonly kind: "lock-lost" }
    | { readonly kind: "no-maps" }
    | { readonly kind: "silence" };

/** One storage mode. The namespace is what the service calls serviceId; a null list is an empty body (E-CCH-03). */
export interface CachingStore {
    create(nodeId: string, namespace: string, entry: Entry): Written;
    update(nodeId: string, namespace: string, entry: Entry): Written;
    read(nodeId: string, namespace: string, key: string): Read<Entry>;
    remove(nodeId: string, namespace: string, key: string): Written;
    list(nodeId: string, namespace: string): Read<readonly Entry[] | null>;
    clear(nodeId: string, namespace: string): Written;
    /** On this node alone, past the service: how two nodes come to differ. */
    put(nodeId: string, namespace: string, entry: Entry): void;
    drop(nodeId: string, namespace: string, key: string): void;
    /** Its process ends; data that is not stored elsewhere is lost. */
    gone(nodeId: string, how: "graceful" | "killed"): void;
}

export function done(afterMs: number | null = null): Written {
    return afterMs === null ? { kind: "done" } : { kind: "done", afterMs };
}
