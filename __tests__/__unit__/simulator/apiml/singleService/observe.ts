// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SinglePlex } from "../singlePair";
import type { HealthSummary, NodeState } from "./singleRecordings";

export const nodeIds = ["lpar1", "lpar2"] as const;

interface Listed {
    readonly instanceId: string;
    readonly status: string;
    readonly overriddenStatus: string;
}

interface Health {
    readonly status: string;
    readonly components: {
        readonly gateway: {
            readonly status: string;
            readonly details: { readonly gatewayCount: number; readonly apicatalog: string };
        };
        readonly infinispan: {
            readonly status: string;
            readonly details: { readonly infinispan: { readonly cluster: { readonly members: readonly string[] } } };
        };
    };
}

const headers = { accept: "application/json" };

/** The instance in the form in which the recordings tell it. */
export function observe(plex: SinglePlex, nodeId: string): Required<NodeState> {
    const answer = plex.ask(nodeId, "gateway", { url: "/application/health", headers });
    if (answer.kind === "silence") {
        const none = "no answer";
        return { registry: none, health: none, apicatalogInGatewayHealth: none, statusoverrides: none };
    }
    const value = JSON.parse(answer.body) as Health;
    const overrides = plex.answered(nodeId, "discovery", { url: "/eureka/serverinfo/statusoverrides", headers });
    return {
        registry: registryOf(plex, nodeId),
        health: summaryOf(answer.status, value),
        apicatalogInGatewayHealth: value.components.gateway.details.apicatalog,
        statusoverrides: overrides.body,
    };
}

function registryOf(plex: SinglePlex, nodeId: string): Readonly<Record<string, string>> {
    const { applications } = plex.json<{
        readonly applications: { readonly application: readonly { readonly instance: readonly Listed[] }[] };
    }>(nodeId, "discovery", "/eureka/apps");
    const listed = applications.application.flatMap(({ instance }) => instance);
    return Object.fromEntries(listed.map((each) => [each.instanceId, shown(each)]));
}

function shown({ status, overriddenStatus }: Listed): string {
    return ["UNKNOWN", "UP"].includes(overriddenStatus) ? status : `${status}/${overriddenStatus}`;
}

function summaryOf(http: number, { status, components: { gateway, infinispan } }: Health): HealthSummary {
    const { gatewayCount } = gateway.details;
    const { members } = infinispan.details.infinispan.cluster;
    return { http, status, gateway: gateway.status, gatewayCount, infinispan: infinispan.status, members };
}

/** Sorted, and without what each run has of its own: the numbers in the names of members, and how silence showed. */
export function comparableState(state: NodeState): object {
    const { registry, health, statusoverrides = "{}" } = state;
    if (typeof registry === "string" || typeof health === "string") {
        return { silent: true };
    }
    return {
        registry: Object.entries(registry)
            .map(([id, status]) => `${id} ${status}`)
            .sort(),
        health: { ...health, members: health.members.map((member) => member.split("-")[0]).sort() },
        apicatalog: state.apicatalogInGatewayHealth ?? "UP",
        overrides: Object.entries(JSON.parse(statusoverrides) as Record<string, string>)
            .filter(([, status]) => status !== "UP")
            .map(([id, status]) => `${id} ${status}`)
            .sort(),
    };
}
