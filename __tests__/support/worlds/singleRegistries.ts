// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Provenance } from "../../../src/api/model/observation";
import type { ApiMediation, ApiMediationRequest } from "../../../src/api/ports/apiMediation";
import type { HttpAnswer } from "../../../src/api/model/seen/httpAnswer";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import type { Clock } from "../../../src/api/ports/clock";

/** An entry as a registry keeps it; times are epoch milliseconds. */
export interface Kept {
    readonly entry: EurekaInstance;
    registeredAt: number;
    heartbeatAt: number;
    status: string;
    override: string | null;
}

type Answer = Pick<HttpAnswer, "status" | "body">;

/** The registries of single-service instances at the wire: a removal is replicated, and nothing brings a living entry back. */
export class SingleRegistries implements ApiMediation {
    public readonly hasClientCertificate = true;
    public readonly hasUserCredential = false;
    /** Writes that arrived, in order: `lpar1 DELETE zss of lpar2`. */
    public readonly writes: string[] = [];
    /** Peers follow; false: the link between them is down. */
    public replicates = true;
    /** Called before each request is answered; returning false loses the answer. */
    public onRequest: (id: string, request: ApiMediationRequest) => boolean = () => true;
    private readonly registries = new Map<string, Map<string, Kept>>();

    public constructor(
        private readonly clock: Clock,
        registries: Readonly<Record<string, readonly EurekaInstance[]>>,
    ) {
        const now = clock.now().getTime();
        for (const [id, entries] of Object.entries(registries)) {
            const kept = entries.map((entry) => [
                entry.instanceId,
                { entry, registeredAt: now - 900_000, heartbeatAt: now - 60_000, status: "UP", override: null },
            ]);
            this.registries.set(id, new Map(kept as [string, Kept][]));
        }
    }

    public at(id: string): Map<string, Kept> {
        const found = this.registries.get(id);
        if (!found) {
            throw new Error(`no registry of ${id}`);
        }
        return found;
    }

    public ask(endpoint: { readonly host: string }, request: ApiMediationRequest): ReturnType<ApiMediation["ask"]> {
        const id = endpoint.host.split(".")[0] ?? "";
        const provenance: Provenance = { source: request.source, vantage: "here", at: this.clock.now() };
        const isHeard = this.registries.has(id);
        const isAnswered = isHeard && this.onRequest(id, request);
        const answer = isHeard ? this.answer(id, request) : null;
        if (answer === null || !isAnswered) {
            const reason = isHeard ? ("connection-lost" as const) : ("refused" as const);
            return Promise.resolve({ seen: false, reason, why: "no answer", ...provenance });
        }
        const headers = { date: this.clock.now().toUTCString() };
        const value: HttpAnswer = { ...answer, headers, latencyMs: 1, credential: "certificate" };
        return Promise.resolve({ seen: true, value, ...provenance });
    }

    private answer(id: string, { method, path }: ApiMediationRequest): Answer {
        const registry = this.at(id);
        if (path === "/eureka/apps") {
            return { status: 200, body: JSON.stringify(listOf([...registry.values()])) };
        }
        const [, key = "", status] = /^\/eureka\/apps\/[^/]+\/([^/?]+)(\/status\?value=.*)?$/.exec(path) ?? [];
        const entryId = decodeURIComponent(key);
        const kept = registry.get(entryId);
        if (method === "GET") {
            return kept ? { status: 200, body: JSON.stringify(formOf(kept)) } : { status: 404, body: "" };
        }
        this.writes.push(`${id} ${method}${status ?? ""} ${entryId}`);
        const followers = this.replicates ? [...this.registries.values()] : [registry];
        for (const one of followers) {
            write(one, entryId, method, status);
        }
        return { status: kept ? 200 : 404, body: "" };
    }
}

function write(registry: Map<string, Kept>, entryId: string, method: string, status: string | undefined): void {
    const kept = registry.get(entryId);
    if (status === undefined) {
        registry.delete(entryId);
    } else if (kept) {
        const value = status.split("=")[1] ?? "UNKNOWN";
        kept.status = method === "PUT" || kept.override !== null ? value : kept.status;
        kept.override = method === "PUT" ? value : null;
    }
}

function listOf(all: readonly Kept[]): unknown {
    const names = [...new Set(all.map(({ entry }) => entry.app))];
    const application = names.map((name) => ({
        name,
        instance: all.filter(({ entry }) => entry.app === name).map((kept) => formOf(kept)),
    }));
    return { applications: { application } };
}

/** As it is listed, and by itself: not wrapped, and without ports, which the list alone tells. */
function formOf({ entry, registeredAt, heartbeatAt, status, override }: Kept): Readonly<Record<string, unknown>> {
    return {
        app: entry.app,
        instanceId: entry.instanceId,
        hostName: entry.hostName,
        status,
        overriddenStatus: override ?? "UNKNOWN",
        securePort: { $: entry.port, "@enabled": "true" },
        isCoordinatingDiscoveryServer: entry.isCoordinator === true,
        leaseInfo: {
            renewalIntervalInSecs: 30,
            durationInSecs: 90,
            registrationTimestamp: registeredAt,
            lastRenewalTimestamp: heartbeatAt + 90_000,
        },
    };
}
