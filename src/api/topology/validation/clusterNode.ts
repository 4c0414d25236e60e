// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigValue } from "../yaml/configValue";
import { portOf, textOf, textsOf } from "../yaml/configValue";
import type { InitialHost } from "../initialHosts";
import { parseInitialHosts } from "../initialHosts";
import type { InstanceView } from "./configView";
import { storageSetting } from "./configView";

/** A Caching Service of the cluster: its address, and the nodes that it contacts. */
export interface ClusterNode {
    readonly instance: InstanceView;
    readonly host: string;
    /** The bind address, which may be written in place of the hostname. */
    readonly otherHost: string | undefined;
    readonly port: number;
    readonly value: ConfigValue | undefined;
    /** Null when nothing readable is configured. */
    readonly asked: readonly InitialHost[] | null;
    readonly malformed: readonly string[];
}

/** Nothing when it cannot be read where it listens. */
export function nodeOf(instance: InstanceView): readonly ClusterNode[] {
    const port = portOf(storageSetting(instance, "infinispan.jgroups.port"));
    const value = storageSetting(instance, "infinispan.initialHosts");
    const text = textsOf(value).join(",");
    if (instance.hostname === undefined || port === undefined) {
        return [];
    }
    const { hosts, malformed } = text === "" ? { hosts: null, malformed: [] } : parseInitialHosts(text);
    const otherHost = textOf(storageSetting(instance, "infinispan.jgroups.host"));
    return [{ instance, host: instance.hostname, otherHost, port, value, asked: hosts, malformed }];
}

/** One node for each list that is written; most often all nodes have the same one. */
export function distinctLists(nodes: readonly ClusterNode[]): readonly ClusterNode[] {
    return nodes.filter((node, index) => nodes.findIndex(({ value }) => value === node.value) === index);
}

/** The nodes by the names under which they may be written, in lowercase. */
type Directory = ReadonlyMap<string, readonly ClusterNode[]>;

export function directoryOf(nodes: readonly ClusterNode[]): Directory {
    const directory = new Map<string, ClusterNode[]>();
    for (const node of nodes) {
        for (const name of new Set([node.host, node.otherHost ?? node.host].map((each) => each.toLowerCase()))) {
            directory.set(name, [...(directory.get(name) ?? []), node]);
        }
    }
    return directory;
}

export const nodesAt = (directory: Directory, { host }: InitialHost): readonly ClusterNode[] =>
    directory.get(host.toLowerCase()) ?? [];

export function missingIn(asked: readonly InitialHost[] | null, nodes: readonly ClusterNode[]): readonly ClusterNode[] {
    const directory = directoryOf(nodes);
    const listedNodes = new Set((asked ?? []).flatMap((each) => nodesAt(directory, each)));
    return nodes.filter((node) => !listedNodes.has(node));
}

/** Whether every node reaches every other, also through others, in either direction. */
export function areConnected(nodes: readonly ClusterNode[]): boolean {
    const directory = directoryOf(nodes);
    const groups = new Map(nodes.map((node) => [node, new Set([node])]));
    for (const node of nodes) {
        for (const other of (node.asked ?? []).flatMap((each) => nodesAt(directory, each))) {
            const [one, two] = [groups.get(node), groups.get(other)];
            if (one !== undefined && two !== undefined && one !== two) {
                two.forEach((member) => groups.set(member, one.add(member)));
            }
        }
    }
    return new Set(groups.values()).size < 2;
}
