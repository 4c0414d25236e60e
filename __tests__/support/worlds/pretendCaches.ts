// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type {
    ApimlAnswer,
    ApimlComponent,
    ApimlFault,
    ApimlNode,
    ApimlSettings,
} from "../../../simulator/apiml/contract";
import type { Observation, UnseenReason } from "../../../src/api/model/observation";
import type { Endpoint, Instance } from "../../../src/api/model/sysplex";
import type { ApiMediation, ApiMediationRequest } from "../../../src/api/ports/apiMediation";
import type { HttpAnswer } from "../../../src/api/model/seen/httpAnswer";
import type { VerifyPorts } from "../../../src/api/caching/verifyCache";
import {
    allComponents,
    nodeNamed,
    PretendPlex,
    settingsWith,
    userCertificate,
} from "../../__unit__/simulator/apiml/apimlPair";
import { FakeClock } from "./fakeClock";

export interface CachesOptions {
    readonly settings?: Partial<ApimlSettings>;
    readonly node?: (id: string) => Partial<ApimlNode>;
    /** Milliseconds of each request, there and back. */
    readonly latencyMs?: number;
    readonly requestTimeoutMs?: number;
    readonly certificate?: "trusted" | "none" | "refused";
}

/** The Caching Services of a pretend API ML, asked as the adapter would ask them, in time that nobody waits for. */
export class PretendCaches {
    public readonly plex: PretendPlex;
    public readonly clock: FakeClock;
    public readonly instances: readonly Instance[];
    /** `host:port` of which nothing is heard. */
    public readonly closed = new Set<string>();
    public readonly requests: string[] = [];
    public mostAtOnce = 0;
    private readonly running = new Map<string, number>();

    public constructor(
        public readonly ids: readonly string[],
        private readonly options: CachesOptions = {},
    ) {
        const nodes = ids.map((id) => nodeNamed(id, options.node?.(id) ?? {}));
        this.plex = new PretendPlex(nodes, settingsWith(options.settings));
        const isSingle = this.plex.settings.layout === "single-service";
        ids.forEach((id) => this.plex.up(id, ...(isSingle ? (["apiml"] as const) : allComponents)).after(3));
        this.plex.after(180);
        this.clock = new FakeClock(new Date(this.plex.now).toISOString());
        this.instances = nodes.map((node) => instanceOf(node, isSingle));
    }

    public get ports(): VerifyPorts {
        return {
            apiMediation: this.apiMediation,
            tlsPeer: { handshake: async (endpoint) => this.handshake(endpoint) },
            clock: this.clock,
            sysplexTime: () => this.clock.now(),
        };
    }

    public fault(fault: ApimlFault): void {
        this.plex.apiml.apply(fault, this.clock.now().getTime());
    }

    /** Lets time pass while nobody asks. */
    public async pass(seconds: number): Promise<void> {
        await this.clock.sleep(seconds * 1_000);
        this.plex.apiml.advance(this.clock.now().getTime());
    }

    /** Every key of a namespace at one node, past all bounds. */
    public keysAt(id: string, serviceId = "zowe-ha"): readonly string[] {
        return Object.keys(this.contentsAt(id, serviceId)).sort();
    }

    public contentsAt(id: string, serviceId = "zowe-ha"): Readonly<Record<string, unknown>> {
        const answer = this.plex.apiml.answer(
            {
                nodeId: id,
                component: "caching-service",
                method: "GET",
                url: "/cachingservice/api/v1/cache",
                headers: {
                    "x-cs-service-id": serviceId,
                    "x-certificate-distinguishedname": userCertificate.distinguishedName,
                },
                body: "",
                clientCertificate: userCertificate,
            },
            this.clock.now().getTime(),
        );
        const body = answer.kind === "answer" ? answer.body : "";
        return body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
    }

    /** An entry on one node alone, as a one-sided merge leaves it. */
    public put(id: string, key: string, value: string | null = "v", serviceId = "zowe-ha"): void {
        const distinguishedName = `${userCertificate.distinguishedName}, SERVICE=${serviceId}`;
        this.fault({ kind: "cache-entry", nodeId: id, distinguishedName, key, value });
    }

    private get apiMediation(): ApiMediation {
        const hasClientCertificate = (this.options.certificate ?? "trusted") !== "none";
        return {
            hasClientCertificate,
            hasUserCredential: true,
            clientCertificateName: hasClientCertificate ? userCertificate.distinguishedName : null,
            ask: async (endpoint, request) => this.counted(endpoint, request),
        };
    }

    private handshake(endpoint: Endpoint): Observation<never> | Observation<typeof handshake> {
        return this.closed.has(nameOf(endpoint)) ? this.unseen("refused") : this.seen(handshake);
    }

    private async counted(endpoint: Endpoint, request: ApiMediationRequest): Promise<Observation<HttpAnswer>> {
        const running = (this.running.get(endpoint.host) ?? 0) + 1;
        this.running.set(endpoint.host, running);
        this.mostAtOnce = Math.max(this.mostAtOnce, running);
        this.requests.push(`${request.method} ${nameOf(endpoint)}${request.path}`);
        try {
            return await this.ask(endpoint, request);
        } finally {
            this.running.set(endpoint.host, (this.running.get(endpoint.host) ?? 1) - 1);
        }
    }

    private async ask(endpoint: Endpoint, request: ApiMediationRequest): Promise<Observation<HttpAnswer>> {
        const half = (this.options.latencyMs ?? 10) / 2;
        const sentMs = this.clock.now().getTime();
        await this.clock.sleep(half);
        if (this.closed.has(nameOf(endpoint))) {
            return this.unseen("refused");
        }
        if (this.options.certificate === "refused" && request.credential !== "none") {
            return this.unseen("client-certificate-refused");
        }
        const answer = this.plex.apiml.answer(this.requestFor(endpoint, request), this.clock.now().getTime());
        const timeoutMs = request.timeoutMs ?? this.options.requestTimeoutMs ?? 10_000;
        const afterMs = answer.kind === "silence" ? Number.POSITIVE_INFINITY : (answer.afterMs ?? 0);
        if (afterMs >= timeoutMs) {
            await this.clock.sleep(timeoutMs - half);
            return this.unseen("timeout");
        }
        await this.clock.sleep(afterMs + half);
        return this.seen(httpAnswer(answer, this.clock.now().getTime() - sentMs, request));
    }

    private requestFor(
        { host, port }: Endpoint,
        request: ApiMediationRequest,
    ): Parameters<PretendPlex["apiml"]["answer"]>[0] {
        const node = this.plex.apiml.nodes.find(({ hostname }) => hostname === host);
        const [component = "gateway"] = Object.entries(node?.ports ?? {}).find(([, number]) => number === port) ?? [];
        const headers = Object.entries({ accept: "application/json", ...request.headers });
        return {
            nodeId: node?.id ?? "",
            component: component as ApimlComponent,
            method: request.method,
            url: request.path,
            headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
            body: request.body ?? "",
            clientCertificate:
                request.credential === "none" || request.credential === "user" ? null : this.certificate(),
        };
    }

    private certificate(): typeof userCertificate | null {
        return (this.options.certificate ?? "trusted") === "trusted" ? userCertificate : null;
    }

    private seen<T>(value: T): Observation<T> {
        return { seen: true, value, source: "pretend", vantage: "here", at: this.clock.now() };
    }

    private unseen(reason: UnseenReason): Observation<never> {
        return {
            seen: false,
            reason,
            why: `${reason} as asked`,
            source: "pretend",
            vantage: "here",
            at: this.clock.now(),
        };
    }
}

const handshake = { chain: [], protocol: "TLSv1.3", distrust: null, latencyMs: 1 };

function nameOf({ host, port }: Endpoint): string {
    return `${host}:${port}`;
}

function httpAnswer(answer: ApimlAnswer, latencyMs: number, { credential }: ApiMediationRequest): HttpAnswer {
    const { status, headers, body } = answer.kind === "answer" ? answer : { status: 0, headers: [], body: "" };
    return {
        status,
        headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
        body,
        latencyMs,
        credential: credential === "best" ? "certificate" : credential,
    };
}

function instanceOf({ id, hostname, systemName, ports }: ApimlNode, isSingle: boolean): Instance {
    const at = (component: ApimlComponent): Endpoint => ({ host: hostname, port: ports[component] ?? 0 });
    return {
        id,
        systemName,
        hostname,
        address: hostname,
        jobName: "ZWE1SV",
        jobPrefix: "ZWE1",
        procedureName: "ZWESLSTC",
        layout: isSingle ? "single-service" : "services",
        components: [],
        gateway: at("gateway"),
        discovery: at("discovery"),
        cachingService: isSingle ? at("gateway") : at("caching-service"),
    };
}
