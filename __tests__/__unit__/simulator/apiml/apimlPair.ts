// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createApiml } from "../../../../simulator/apiml/createApiml";
import type {
    Apiml,
    ApimlAnswer,
    ApimlComponent,
    ApimlNode,
    ApimlRequest,
    ApimlSettings,
    ClientCertificate,
} from "../../../../simulator/apiml/contract";

/** The clock of the recordings. */
export const epoch = Date.parse("2026-11-22T01:30:00Z");

export const allComponents = ["discovery", "gateway", "zaas", "api-catalog", "caching-service"] as const;

export const userCertificate: ClientCertificate = {
    distinguishedName: "CN=USER, OU=API Mediation Layer, O=Zowe Sample, L=Prague, ST=Prague, C=CZ",
    commonName: "USER",
};

export function settingsWith(changes: Partial<ApimlSettings> = {}): ApimlSettings {
    return {
        layout: "services",
        verifyCertificates: "STRICT",
        isHealthProtected: true,
        users: [{ user: "user", password: "user", mayListServices: false }],
        externalUrl: "https://zowe.local:7554",
        seed: 1,
        ...changes,
    };
}

export function nodeNamed(id: string, changes: Partial<ApimlNode> = {}): ApimlNode {
    return {
        id,
        hostname: `${id}.local`,
        systemName: id.toUpperCase(),
        ports: { gateway: 7554, discovery: 7553, zaas: 7558, "api-catalog": 7552, "caching-service": 7555 },
        storage: "infinispan",
        version: "3.0.40-SNAPSHOT",
        ...changes,
    };
}

/** A set of nodes under a clock that the test turns. */
export class PretendPlex {
    public now = epoch;
    public readonly apiml: Apiml;

    public constructor(
        nodes: readonly ApimlNode[],
        public readonly settings = settingsWith(),
    ) {
        this.apiml = createApiml(nodes, settings);
    }

    public after(seconds: number): this {
        this.now += seconds * 1000;
        this.apiml.advance(this.now);
        return this;
    }

    public up(nodeId: string, ...components: readonly ApimlComponent[]): this {
        components.forEach((component) => this.apiml.processUp(nodeId, component, this.now));
        return this;
    }

    public gone(how: "graceful" | "killed", nodeId: string, ...components: readonly ApimlComponent[]): this {
        components.forEach((component) => this.apiml.processGone(nodeId, component, how, this.now));
        return this;
    }

    public ask(nodeId: string, component: ApimlComponent, request: Partial<ApimlRequest> = {}): ApimlAnswer {
        return this.apiml.answer(
            {
                nodeId,
                component,
                method: "GET",
                url: "/",
                headers: {},
                body: "",
                clientCertificate: userCertificate,
                ...request,
            },
            this.now,
        );
    }

    /** Status and body of an answer that must come. */
    public answered(nodeId: string, component: ApimlComponent, request: Partial<ApimlRequest> = {}): Answered {
        const answer = this.ask(nodeId, component, request);
        if (answer.kind === "silence") {
            throw new Error(`${nodeId} ${component} ${request.url ?? "/"} was silent`);
        }
        return answer;
    }

    public json<T>(nodeId: string, component: ApimlComponent, url: string): T {
        const { body } = this.answered(nodeId, component, { url, headers: { accept: "application/json" } });
        return JSON.parse(body) as T;
    }

    /** Instance ids that this Discovery Service lists, with the status where it is not UP. */
    public listed(nodeId: string): readonly string[] {
        const { applications } = this.json<EurekaApplications>(nodeId, "discovery", "/eureka/apps");
        return applications.application
            .flatMap(({ instance }) => instance)
            .map(({ instanceId, status }) => (status === "UP" ? instanceId : `${instanceId}=${status}`))
            .sort();
    }

    /** The live entry of one instance; null where it is not listed. */
    public entry(nodeId: string, instanceId: string): EurekaInstance | null {
        const app = (instanceId.split(":")[1] ?? "").toUpperCase();
        const url = `/eureka/apps/${app}/${instanceId}`;
        const answer = this.answered(nodeId, "discovery", { url, headers: { accept: "application/json" } });
        return answer.status === 200 ? (JSON.parse(answer.body) as { instance: EurekaInstance }).instance : null;
    }

    public gatewayDetails(nodeId: string): Readonly<Record<string, unknown>> {
        return this.json<GatewayHealth>(nodeId, "gateway", "/application/health").components.gateway.details;
    }

    public login(nodeId: string): string {
        const { headers } = this.answered(nodeId, "gateway", {
            method: "POST",
            url: "/gateway/api/v1/auth/login",
            headers: basic("user:user"),
        });
        const cookie = headers.find(([name]) => name === "Set-Cookie")?.[1] ?? "";
        return cookie.split(";")[0] ?? "";
    }
}

export interface EurekaInstance {
    readonly instanceId: string;
    readonly status: string;
    readonly overriddenStatus: string;
    readonly leaseInfo: { readonly registrationTimestamp: number; readonly lastRenewalTimestamp: number };
    readonly metadata: Readonly<Record<string, string>>;
}

interface EurekaApplications {
    readonly applications: { readonly application: readonly { readonly instance: readonly EurekaInstance[] }[] };
}

interface GatewayHealth {
    readonly components: { readonly gateway: { readonly details: Readonly<Record<string, unknown>> } };
}

export type Answered = Extract<ApimlAnswer, { kind: "answer" }>;

export function basic(credential: string): Record<string, string> {
    return { authorization: `Basic ${Buffer.from(credential).toString("base64")}` };
}

/** Both started one component after the other and left alone until every view is complete. */
export function settledPair(settings = settingsWith(), changes: Partial<ApimlNode> = {}): PretendPlex {
    return settledPlex(["lpar1", "lpar2"], settings, changes);
}

export function settledPlex(
    ids: readonly string[],
    settings = settingsWith(),
    changes: Partial<ApimlNode> = {},
): PretendPlex {
    const plex = new PretendPlex(
        ids.map((id) => nodeNamed(id, changes)),
        settings,
    );
    ids.forEach((id) => plex.up(id, ...allComponents).after(3));
    return plex.after(260);
}
