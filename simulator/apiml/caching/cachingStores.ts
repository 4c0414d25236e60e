// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../agenda";
import type { CachingStore, Entry, MapItems, Read, Written } from "./cachingStore";
import type { Chance } from "../chance";
import type { ApimlNode } from "../contract";
import { FlatStore } from "./flatStore";
import type { ClusterEvents } from "./infinispanCluster";
import { InfinispanCluster } from "./infinispanCluster";
import { InfinispanLog } from "./infinispanLog";
import type { ClusterView } from "./infinispanView";
import { InfinispanStore } from "./infinispanStore";
import { isAtLeast } from "../services";

/** Zowe's start.sh default of components.caching-service.storage.size. */
const defaultSize = 10_000;

/** The stores behind all Caching Services, each node in its own mode. */
export class CachingStores {
    public readonly log: InfinispanLog;
    public readonly cluster: InfinispanCluster;
    public readonly infinispan: InfinispanStore;
    public isFull = false;
    public isRedisGone = false;
    private readonly flat: Readonly<Record<"inMemory" | "redis" | "VSAM", FlatStore>>;
    private starts = 0;

    public constructor(
        private readonly nodes: readonly ApimlNode[],
        private readonly agenda: Agenda,
        private readonly chance: Chance,
    ) {
        this.log = new InfinispanLog(nodes);
        const order = nodes
            .filter(({ storage, ports }) => storage === "infinispan" && Object.keys(ports).length > 0)
            .map(({ id }) => id);
        const events: ClusterEvents = {
            viewChanged: (view, before, how) => this.log.viewChanged(view, before, how, agenda.now),
            joined: (nodeId, group) => this.infinispan.started(nodeId, group),
            merged: (winner, loser) => this.merge(winner, loser),
            refused: (nodeId, strangers) => this.log.refused(nodeId, strangers, agenda),
        };
        this.cluster = new InfinispanCluster(order, agenda, chance, events, (id) => this.hasInfinispan16(id));
        this.infinispan = new InfinispanStore(this.cluster, agenda, () => this.isFull);
        this.flat = {
            inMemory: this.flatStore("inMemory"),
            redis: this.flatStore("redis"),
            VSAM: this.flatStore("VSAM"),
        };
    }

    public of(nodeId: string): CachingStore {
        const storage = this.node(nodeId)?.storage ?? "inMemory";
        return storage === "infinispan" ? this.infinispan : this.flat[storage];
    }

    public up(nodeId: string): void {
        if (!this.isInfinispan(nodeId)) {
            return;
        }
        this.nameNode(nodeId);
        this.infinispan.started(nodeId, null);
        this.log.started(nodeId, this.agenda.now);
        this.cluster.start(nodeId);
    }

    public gone(nodeId: string, how: "graceful" | "killed"): void {
        // Its file store has every write at once: nothing is lost by a kill (R3-06).
        this.of(nodeId).gone(nodeId, this.hasInfinispan16(nodeId) ? "graceful" : how);
        if (!this.isInfinispan(nodeId)) {
            return;
        }
        if (how === "graceful") {
            this.log.stopped(nodeId, this.agenda.now);
        }
        this.cluster.leave(nodeId, how);
    }

    /** The output of a start that fails because of the lost lock of its group; null if the lock is not lost. */
    public failToJoin(nodeId: string): readonly string[] | null {
        const group = this.isInfinispan(nodeId) ? this.cluster.groupFor(nodeId) : null;
        if (group?.isDegraded !== true || this.hasInfinispan16(nodeId)) {
            return null;
        }
        this.nameNode(nodeId);
        this.cluster.failToJoin(nodeId, group);
        return this.log.failedJoin(nodeId, group, this.agenda.now);
    }

    public put(nodeId: string, namespace: string, key: string, value: string | null): void {
        if (value === null) {
            this.of(nodeId).drop(nodeId, namespace, key);
            return;
        }
        const entry: Entry = { key, value, serviceId: "", created: String(this.agenda.now) };
        this.of(nodeId).put(nodeId, namespace, entry);
    }

    public map(nodeId: string, namespace: string, name: string): Read<MapItems> {
        return this.isInfinispan(nodeId)
            ? { kind: "found", value: this.infinispan.map(nodeId, namespace, name) ?? {} }
            : { kind: "no-maps" };
    }

    public addToMap(nodeId: string, namespace: string, name: string, key: string, value: string): Written {
        if (!this.isInfinispan(nodeId)) {
            return { kind: "no-maps" };
        }
        const items = this.infinispan.map(nodeId, namespace, name) ?? {};
        return this.infinispan.writeMap(nodeId, namespace, name, { ...items, [key]: value });
    }

    public isInfinispan(nodeId: string): boolean {
        return this.node(nodeId)?.storage === "infinispan";
    }

    /** Infinispan 16 gave a node that was thawed nothing of what it had missed, neither then nor later (R3-06, R3-09). */
    private merge(winner: ClusterView, loser: ClusterView): void {
        if (![...winner.members, ...loser.members].every((id) => this.hasInfinispan16(id))) {
            this.infinispan.merged(winner, loser);
        }
    }

    /** Zowe 3.5 and later. */
    private hasInfinispan16(nodeId: string): boolean {
        return isAtLeast(this.node(nodeId)?.version ?? "", "3.5");
    }

    /** JGroups assigns a new name to a node at each start. */
    private nameNode(nodeId: string): void {
        this.log.nameNode(nodeId, 1000 + Math.floor(60_000 * this.chance("address", nodeId, this.starts++)));
    }

    private node(nodeId: string): ApimlNode | undefined {
        return this.nodes.find(({ id }) => id === nodeId);
    }

    private flatStore(mode: "inMemory" | "redis" | "VSAM"): FlatStore {
        return new FlatStore({
            mode,
            sizeOf: (nodeId) => this.node(nodeId)?.cacheSize ?? defaultSize,
            evictionOf: (nodeId) => this.node(nodeId)?.evictionStrategy ?? "reject",
            isFull: () => this.isFull,
            isGone: () => mode === "redis" && this.isRedisGone,
        });
    }
}
