// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlNode, ApimlSettings } from "../../../../simulator/apiml/contract";
import { nodeNamed, PretendPlex, settingsWith } from "./apimlPair";

export const service = "sampleservice";

/** A node of the recordings of the single service; `others` are more onboarded services, by port. */
export function singleNode(id: string, changes: Partial<ApimlNode> = {}): ApimlNode {
    return nodeNamed(id, {
        ports: { apiml: 7554, gateway: 7554, discovery: 7553 },
        onboarded: { [service]: 9001 },
        version: "3.5.0",
        ...changes,
    });
}

export class SinglePlex extends PretendPlex {
    public constructor(nodes: readonly ApimlNode[], changes: Partial<ApimlSettings> = {}) {
        super(nodes, settingsWith({ layout: "single-service", ...changes }));
    }

    /** The process begins: it is registered 5 s before it listens. */
    public start(nodeId: string): this {
        this.apiml.processReady(nodeId, "apiml", this.now);
        return this.after(5).up(nodeId, "apiml");
    }

    public onboard(nodeId: string, serviceId = service): this {
        this.apiml.onboardedUp(nodeId, serviceId, this.now);
        return this;
    }

    public offboard(nodeId: string, serviceId = service): this {
        this.apiml.onboardedGone(nodeId, serviceId, this.now);
        return this;
    }

    public health(nodeId: string): SingleHealth {
        const asked = { url: "/application/health", headers: { accept: "application/json" } };
        const { status, body } = this.answered(nodeId, "gateway", asked);
        return { http: status, ...(JSON.parse(body) as Omit<SingleHealth, "http">) };
    }

    public eureka(nodeId: string, method: string, path: string): number {
        return this.answered(nodeId, "discovery", { method, url: `/eureka/apps/${path}` }).status;
    }
}

interface SingleHealth {
    readonly http: number;
    readonly status: string;
    readonly components: {
        readonly gateway: { readonly status: string; readonly details: Readonly<Record<string, unknown>> };
        readonly infinispan?: {
            readonly status: string;
            readonly details: { readonly infinispan: { readonly cluster: { readonly members: readonly string[] } } };
        };
    };
}

/** Started one after the other with an onboarded service each, and left alone for three minutes. */
export function settledSingle(
    ids: readonly string[] = ["lpar1", "lpar2"],
    changes: Partial<ApimlSettings> = {},
    node: Partial<ApimlNode> = {},
): SinglePlex {
    const plex = new SinglePlex(
        ids.map((id) => singleNode(id, node)),
        changes,
    );
    ids.forEach((id) => plex.start(id).onboard(id).after(12));
    return plex.after(180);
}

export const own = (id: string): readonly string[] =>
    ["apicatalog", "cachingservice", "discovery", "gateway"].map((name) => `${id}.local:${name}:7554`);

export const gatewayOf = (id: string): string => `${id}.local:gateway:7554`;
export const sampleOf = (id: string): string => `${id}.local:${service}:9001`;
