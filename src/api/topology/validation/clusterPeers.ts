// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Severity } from "../../model/finding";
import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { ClusterNode } from "./clusterNode";
import { areConnected, directoryOf, distinctLists, missingIn, nodeOf, nodesAt } from "./clusterNode";
import type { ConfigView } from "./configView";
import { isAtLeast, listed, storageMode, storageSetting, toldOnce } from "./configView";

/**
 * Whether the Caching Services find each other. Without `initialHosts` each is a separate cluster up to 3.5, without a
 * message (api-layer#4400, api-layer#4155).
 */
export function clusterPeers(view: ConfigView): readonly ConfigProblem[] {
    const caching = view.instances.filter((each) => each.runs("caching-service") && storageMode(each) === "infinispan");
    const nodes = caching.flatMap(nodeOf);
    if (nodes.length < 2 || nodes.length < caching.length) {
        return [];
    }
    return toldOnce([
        ...missingHosts(view, nodes),
        ...distinctLists(nodes).flatMap((node) => wrongHosts(view, node, nodes)),
        ...incompleteHosts(nodes),
        ...differentPorts(nodes),
    ]);
}

const wantedText = (nodes: readonly ClusterNode[]): string =>
    nodes.map(({ host, port }) => `${host}[${port}]`).join(",");

/** From 3.6 on, the list is built from the Discovery Services, also in the single service. */
function missingHosts(view: ConfigView, nodes: readonly ClusterNode[]): readonly ConfigProblem[] {
    const silent = nodes.filter(({ asked, value }) => asked === null && value?.kind !== "template");
    const isDerived = isAtLeast(view.release, 3, 6);
    const [first] = silent;
    if (first === undefined || isDerived === true) {
        return [];
    }
    return [
        problemAt(storageSetting(first.instance, "mode"), {
            id: "HA-CFG10",
            severity: isDerived === false && !areConnected(nodes) ? "CRITICAL" : "WARNING",
            message:
                `initialHosts is missing for ${listed(silent.map(({ instance }) => instance.id))}: up to Zowe 3.5 each Caching ` +
                "Service is then a separate cluster, without any message.",
            remedy: `Set components.caching-service.storage.infinispan.initialHosts: "${wantedText(nodes)}".`,
        }),
    ];
}

function wrongHosts(view: ConfigView, node: ClusterNode, nodes: readonly ClusterNode[]): readonly ConfigProblem[] {
    const directory = directoryOf(nodes);
    const tell = (what: string, severity: Severity = "CRITICAL"): ConfigProblem =>
        problemAt(node.value, {
            id: "HA-CFG10",
            severity,
            message: `initialHosts contains ${what}.`,
            remedy: `Write initialHosts: "${wantedText(nodes)}".`,
        });
    const malformed = node.malformed.map((part) => tell(`"${part}", which is not host[port]`));
    const unknown = (node.asked ?? []).flatMap(({ host, port }) => {
        const ports = nodesAt(directory, { host, port }).map((other) => other.port);
        if (ports.length > 0) {
            return ports.includes(port)
                ? []
                : [tell(`${host}[${port}], but jgroups.port there is ${ports.join(" or ")}`)];
        }
        return isIdle(view, host)
            ? [tell(`${host}[${port}], where no Caching Service is enabled`, "INFO")]
            : [tell(`${host}[${port}], ${whatItIs(view, host)}`)];
    });
    return [...malformed, ...unknown];
}

/** An instance without a Caching Service; asking it costs time and nothing else. */
function isIdle({ instances }: ConfigView, host: string): boolean {
    return instances.some(({ hostname }) => hostname?.toLowerCase() === host.toLowerCase());
}

function whatItIs({ instances, externalDomains }: ConfigView, host: string): string {
    const name = host.toLowerCase();
    if (instances.some(({ id, systemName }) => id.toLowerCase() === name || systemName?.toLowerCase() === name)) {
        return "the name of an instance or system instead of its hostname";
    }
    return externalDomains.some((domain) => domain.toLowerCase() === name)
        ? "an external domain instead of the hostname of an instance"
        : "which is not the hostname of an instance with a Caching Service";
}

/** A node that is not listed still joins if it contacts another node or is contacted; nodes without any connection do not. */
function incompleteHosts(nodes: readonly ClusterNode[]): readonly ConfigProblem[] {
    const asking = distinctLists(nodes).filter(({ asked }) => asked !== null && asked.length > 0);
    const incomplete = asking.filter(({ asked }) => missingIn(asked, nodes).length > 0);
    const [first] = incomplete;
    if (first === undefined) {
        return [];
    }
    const missing = listed(missingIn(first.asked, nodes).map(({ instance }) => instance.id));
    const isConnected = areConnected(nodes);
    return [
        problemAt(first.value, {
            id: "HA-CFG10",
            severity: isConnected ? "WARNING" : "CRITICAL",
            message: `initialHosts of ${first.instance.id} leaves out ${missing}${isConnected ? "" : ": the caches split"}.`,
            remedy: `Write initialHosts: "${wantedText(nodes)}".`,
        }),
    ];
}

/** The single service makes the list of the Discovery Services' hosts with its own port (`apiml-package/.../bin/start.sh`). */
function differentPorts(nodes: readonly ClusterNode[]): readonly ConfigProblem[] {
    const single = nodes.filter(({ instance }) => instance.layout === "single-service");
    const odd = single.find(({ port }) => port !== single[0]?.port);
    if (odd === undefined) {
        return [];
    }
    return [
        problemAt(storageSetting(odd.instance, "infinispan.jgroups.port"), {
            id: "HA-CFG10",
            severity: "WARNING",
            message: `jgroups.port of ${odd.instance.id} is ${odd.port}, but the single service contacts every host on its own port.`,
            remedy: "Use one jgroups.port for all instances.",
            instance: odd.instance.id,
        }),
    ];
}
