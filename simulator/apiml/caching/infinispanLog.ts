// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "../agenda";
import type { ApimlNode } from "../contract";
import { isAtLeast } from "../services";
import type { ClusterView } from "./infinispanView";

/** Lines that the Caching Service prints about its cluster; E-CCH-14. */
export class InfinispanLog {
    private readonly lines = new Map<string, string[]>();
    private readonly addresses = new Map<string, string>();

    public constructor(private readonly nodes: readonly ApimlNode[]) {}

    public nameNode(nodeId: string, number: number): void {
        const { hostname = nodeId, systemName = nodeId } = this.nodes.find(({ id }) => id === nodeId) ?? {};
        const isAddress = /^[\d.]+$/.test(hostname);
        const host = isAddress ? systemName.toLowerCase() : hostname.split(".")[0];
        this.addresses.set(nodeId, `${host}-${number}`);
    }

    public addressOf(nodeId: string): string {
        return this.addresses.get(nodeId) ?? nodeId;
    }

    public take(nodeId: string): readonly string[] {
        const taken = this.lines.get(nodeId) ?? [];
        this.lines.delete(nodeId);
        return taken;
    }

    public started(nodeId: string, now: number): void {
        this.info(
            nodeId,
            "main",
            "CLUSTER",
            "ISPN000078: Starting JGroups channel `zowe-cluster` with stack `prod`",
            now,
        );
        this.add(nodeId, ...this.gmsBox(nodeId));
    }

    public stopped(nodeId: string, now: number): void {
        this.info(nodeId, "main", "CLUSTER", "ISPN000080: Disconnecting JGroups channel `zowe-cluster`", now);
    }

    public viewChanged(
        view: ClusterView,
        before: ClusterView | null,
        how: "view" | "loss" | "merge",
        now: number,
    ): void {
        const text = this.viewText(view);
        const message =
            how === "merge"
                ? `ISPN000093: Received new, MERGED cluster view for channel zowe-cluster: MergeView::${text}`
                : `ISPN000094: Received new cluster view for channel zowe-cluster: ${text}`;
        for (const nodeId of view.members) {
            this.info(nodeId, "jgroups-6", "CLUSTER", message, now);
            this.membersChanged(nodeId, view, before, now);
            if (how === "loss") {
                this.lost(nodeId, view, before, now);
            }
        }
    }

    /** Every message of the others is dropped: thousands of lines in half a minute, at every level (R2-34). */
    public refused(nodeId: string, { members }: ClusterView, agenda: Agenda): void {
        const name = this.addressOf(nodeId);
        for (let second = 1; second <= refusedForSeconds; second += 1) {
            agenda.at(agenda.now + 1000 * second, (now) => {
                const others = members.map((id) => this.addressOf(id));
                const lines = others.flatMap((other) => [
                    `${name}: dropped multicast message from non-member ${other}`,
                    `${name}: rejected decryption of unicast message from non-member ${other}`,
                ]);
                for (let times = 0; times < refusalsInASecond; times += lines.length) {
                    this.add(
                        nodeId,
                        ...lines.map((text) => line(now, "jgroups-12", "ERROR", "(o.j.p.ASYM_ENCRYPT)", text)),
                    );
                }
            });
        }
    }

    /** A start that joins a group whose lock is lost prints this and ends (R1-21). */
    public failedJoin(nodeId: string, group: ClusterView, now: number): readonly string[] {
        const view = { ...group, number: group.number + 1, members: [...group.members, nodeId] };
        const bean =
            "Caused by: org.springframework.beans.BeanInstantiationException: Failed to instantiate " +
            "[org.infinispan.lock.api.ClusteredLock]: Factory method 'lock' threw exception with message: ";
        const viewLine = `ISPN000094: Received new cluster view for channel zowe-cluster: ${this.viewText(view)}`;
        const command =
            "ISPN000136: Error executing command PutKeyValueCommand on Cache 'org.infinispan.LOCKS', writing keys " +
            "[ClusteredLockKey{name=zoweInvalidatedTokenLock}]";
        return [
            ...this.gmsBox(nodeId),
            ...(this.isVerbose(nodeId) ? [line(now, "main", "INFO ", "(o.i.CLUSTER)", viewLine)] : []),
            line(now, "main", "ERROR", "(o.i.i.i.InvocationContextInterceptor)", command),
            `org.infinispan.partitionhandling.AvailabilityException: ${lockLost}`,
            ...frames,
            `${bean}${lockLost}`,
            ...frames,
            `Caused by: org.infinispan.partitionhandling.AvailabilityException: ${lockLost}`,
            ...frames,
        ];
    }

    private membersChanged(nodeId: string, view: ClusterView, before: ClusterView | null, now: number): void {
        const old = before?.members ?? [];
        for (const id of view.members.filter((member) => !old.includes(member) && member !== nodeId)) {
            this.info(nodeId, "jgroups-6", "CLUSTER", `ISPN100000: Node ${this.addressOf(id)} joined the cluster`, now);
        }
        for (const id of old.filter((member) => !view.members.includes(member))) {
            this.info(nodeId, "jgroups-6", "CLUSTER", `ISPN100001: Node ${this.addressOf(id)} left the cluster`, now);
        }
    }

    private lost(nodeId: string, view: ClusterView, before: ClusterView | null, now: number): void {
        if (!view.isDegraded) {
            return;
        }
        const lost = (before?.members ?? []).filter((id) => !view.members.includes(id));
        const names = (ids: readonly string[]): string => `[${ids.map((id) => this.addressOf(id)).join(", ")}]`;
        const who =
            `Current members are ${names(view.members)}, lost members are ${names(lost)}, ` +
            `stable members are ${names(view.stable)}`;
        const thread = "non-blocking-thread--p2-t3";
        for (const cache of ["zoweInvalidatedTokenCache", "zoweCache", "org.infinispan.CONFIG"]) {
            const text = `[Context=${cache}] ISPN000314: ${atLeastHalf}, possible split brain causing data inconsistency. ${who}`;
            this.add(nodeId, line(now, thread, "WARN ", "(o.i.CLUSTER)", text));
        }
        const text = `[Context=org.infinispan.LOCKS] ISPN000318: ${atLeastHalf}, assuming a network split and entering degraded mode. ${who}`;
        this.add(nodeId, line(now, thread, "ERROR", "(o.i.CLUSTER)", text));
    }

    /** Printed at every level; it does not contain the number of members. */
    private gmsBox(nodeId: string): readonly string[] {
        const host = this.nodes.find(({ id }) => id === nodeId)?.hostname ?? nodeId;
        const rule = "-------------------------------------------------------------------";
        const box = `GMS: address=${this.addressOf(nodeId)}, cluster=zowe-cluster, physical address=${host}:7600`;
        return [rule, box, rule];
    }

    private viewText({ number, members }: ClusterView): string {
        const names = members.map((id) => `${this.addressOf(id)}${this.levelOf(id)}`);
        return `[${names[0] ?? ""}|${number}] (${members.length}) [${names.join(", ")}]`;
    }

    /** Infinispan 16 (Zowe 3.5) shows the level of each member in a view, and in no other line (R3-06). */
    private levelOf(nodeId: string): string {
        return isAtLeast(this.nodes.find(({ id }) => id === nodeId)?.version ?? "", "3.5") ? "(v=16.0.5)" : "";
    }

    private info(nodeId: string, thread: string, logger: string, message: string, now: number): void {
        if (this.isVerbose(nodeId)) {
            this.add(nodeId, line(now, thread, "INFO ", `(o.i.${logger})`, message));
        }
    }

    private isVerbose(nodeId: string): boolean {
        return this.nodes.find(({ id }) => id === nodeId)?.cachingLogLevel !== "WARN";
    }

    private add(nodeId: string, ...lines: readonly string[]): void {
        this.lines.set(nodeId, [...(this.lines.get(nodeId) ?? []), ...lines]);
    }
}

const refusedForSeconds = 30;
const refusalsInASecond = 50;

/** The text that also POST /cache-list answers with while the lock is lost. */
export const lockLost =
    "ISPN000306: Key 'ClusteredLockKey{name=zoweInvalidatedTokenLock}' is not available. Not all owners are in this " +
    "partition";

const atLeastHalf = "Lost at least half of the stable members";

/** A stack trace under each exception: some two hundred records for one failed start. */
const frames: readonly string[] = Array.from(
    { length: 70 },
    (_, depth) => `\tat org.infinispan.commons.util.concurrent.Stage.step${depth}(Stage.java:${100 + depth})`,
);

function line(now: number, thread: string, level: string, logger: string, message: string): string {
    const time = new Date(now).toISOString().replace("T", " ").replace("Z", "");
    return `${time} <ZWEACS1:${thread}:16777300> ZWESVUSR ${level} (${logger}) ${message}`;
}
