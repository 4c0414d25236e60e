// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../agenda";
import type { CachingStore, Entry, MapItems, Read, Written } from "./cachingStore";
import { done } from "./cachingStore";
import type { InfinispanCluster } from "./infinispanCluster";
import type { ClusterView } from "./infinispanView";

/** The two caches of one node. Keys are namespace and key glued together (E-CCH-12). */
interface Contents {
    readonly entries: Map<string, Entry>;
    readonly maps: Map<string, MapItems>;
}

const emptyContents = (): Contents => ({ entries: new Map(), maps: new Map() });
const copyOf = ({ entries, maps }: Contents): Contents => ({ entries: new Map(entries), maps: new Map(maps) });

/** The data of each node in memory and on its disk, and the replication of writes. */
export class InfinispanStore implements CachingStore {
    private readonly contents = new Map<string, Contents>();
    private readonly disks = new Map<string, Contents>();
    private delayMs = 0;

    public constructor(
        private readonly cluster: InfinispanCluster,
        private readonly agenda: Agenda,
        private readonly isFull: () => boolean,
    ) {}

    public delayReplication(milliseconds: number): void {
        this.delayMs = milliseconds;
    }

    public create(nodeId: string, namespace: string, entry: Entry): Written {
        const glued = namespace + entry.key;
        if (this.of(nodeId).entries.has(glued)) {
            return { kind: "collision" };
        }
        if (this.isFull()) {
            return { kind: "full" };
        }
        return done(this.store(nodeId, glued, { ...entry, serviceId: namespace }));
    }

    /** A missing key is answered 404, but it is stored (R1-05). */
    public update(nodeId: string, namespace: string, entry: Entry): Written {
        const glued = namespace + entry.key;
        const kind = this.of(nodeId).entries.has(glued) ? "done" : "missing";
        const afterMs = this.store(nodeId, glued, { ...entry, serviceId: namespace });
        return afterMs === null ? { kind } : { kind, afterMs };
    }

    public read(nodeId: string, namespace: string, key: string): Read<Entry> {
        const value = this.of(nodeId).entries.get(namespace + key);
        return value === undefined ? { kind: "missing" } : { kind: "found", value };
    }

    public remove(nodeId: string, namespace: string, key: string): Written {
        const glued = namespace + key;
        return this.of(nodeId).entries.has(glued) ? done(this.erase(nodeId, glued)) : { kind: "missing" };
    }

    public list(nodeId: string, namespace: string): Read<readonly Entry[] | null> {
        const entries = [...this.of(nodeId).entries.values()];
        return { kind: "found", value: entries.filter((entry) => entry.serviceId === namespace) };
    }

    /** Removes the entries of this node everywhere: an entry that only another node has stays there (E-CCH-13). */
    public clear(nodeId: string, namespace: string): Written {
        const own = [...this.of(nodeId).entries].filter(([, entry]) => entry.serviceId === namespace);
        const waits = own.map(([glued]) => this.erase(nodeId, glued) ?? 0);
        const longest = Math.max(0, ...waits);
        return done(longest > 0 ? longest : null);
    }

    public put(nodeId: string, namespace: string, entry: Entry): void {
        this.of(nodeId).entries.set(namespace + entry.key, { ...entry, serviceId: namespace });
    }

    public drop(nodeId: string, namespace: string, key: string): void {
        this.of(nodeId).entries.delete(namespace + key);
    }

    public map(nodeId: string, namespace: string, name: string): MapItems | null {
        return this.of(nodeId).maps.get(namespace + name) ?? null;
    }

    /** Only by the prefix, so a namespace whose name is the beginning of another also sees its maps (E-CCH-12). */
    public mapsOf(nodeId: string, namespace: string): Readonly<Record<string, MapItems>> {
        const own = [...this.of(nodeId).maps].filter(([glued]) => glued.startsWith(namespace));
        return Object.fromEntries(own.map(([glued, items]) => [glued.slice(namespace.length), items]));
    }

    /** Needs the clustered lock: lost with half of the members (R1-09b). */
    public writeMap(nodeId: string, namespace: string, name: string, items: MapItems): Written {
        if (this.cluster.viewOf(nodeId)?.isDegraded === true) {
            return { kind: "lock-lost" };
        }
        return done(this.spread(nodeId, (contents) => contents.maps.set(namespace + name, items)));
    }

    /** An orderly end passivates to disk; a killed node has there what it had at its last orderly end. */
    public gone(nodeId: string, how: "graceful" | "killed"): void {
        if (how === "graceful") {
            this.disks.set(nodeId, copyOf(this.of(nodeId)));
        }
        this.contents.delete(nodeId);
    }

    /** Reads its own disk and gets the group's entries on top; its own are not passed on (R1-29). */
    public started(nodeId: string, group: ClusterView | null): void {
        const contents = copyOf(this.disks.get(nodeId) ?? emptyContents());
        this.contents.set(nodeId, contents);
        const coordinator = group?.members[0];
        if (coordinator !== undefined) {
            lay(this.of(coordinator), contents);
        }
    }

    /** One-sided: the losing side gets what the winner has, never the reverse (R1-09c). */
    public merged(winner: ClusterView, loser: ClusterView): void {
        const [source] = winner.members;
        for (const nodeId of source === undefined ? [] : loser.members) {
            lay(this.of(source ?? ""), this.of(nodeId));
        }
    }

    private store(nodeId: string, glued: string, entry: Entry): number | null {
        return this.spread(nodeId, (contents) => contents.entries.set(glued, entry));
    }

    private erase(nodeId: string, glued: string): number | null {
        return this.spread(nodeId, (contents) => contents.entries.delete(glued));
    }

    /** REPL_SYNC: the answer comes after the copies; with a silent member in the group it waits for the new view. */
    private spread(nodeId: string, change: (contents: Contents) => void): number | null {
        change(this.of(nodeId));
        for (const other of this.cluster.receiversOf(nodeId)) {
            if (this.delayMs === 0) {
                change(this.of(other));
            } else {
                this.agenda.at(this.agenda.now + this.delayMs, () => change(this.of(other)));
            }
        }
        return this.cluster.waitOf(nodeId);
    }

    private of(nodeId: string): Contents {
        const contents = this.contents.get(nodeId) ?? emptyContents();
        this.contents.set(nodeId, contents);
        return contents;
    }
}

function lay(source: Contents, target: Contents): void {
    source.entries.forEach((entry, glued) => target.entries.set(glued, entry));
    source.maps.forEach((items, glued) => target.maps.set(glued, items));
}
