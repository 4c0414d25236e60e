// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { ApimlRequest } from "../../../../simulator/apiml/contract";
import {
    allComponents,
    basic,
    PretendPlex,
    nodeNamed,
    settledPair,
    settledPlex,
    settingsWith,
    userCertificate,
} from "./apimlPair";
import { keys, store } from "./caches";
import { settledSingle } from "./singlePair";

const paths = ["/", "/eureka/apps", "/eureka/apps/X/y/status?value=Z", "/application/health", "/gateway/services"];
const caching = [
    "/cachingservice/api/v1/cache",
    "/cachingservice/api/v1/cache-list/evict/x",
    "/zaas/api/v1/auth/login",
];

const request = fc.record<Partial<ApimlRequest>>({
    method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS"),
    url: fc.oneof(
        fc.constantFrom(...paths, ...caching),
        fc.string().map((text) => `/${text}`),
        fc.tuple(fc.constantFrom(...paths, ...caching), fc.string()).map(([path, more]) => `${path}/${more}`),
    ),
    headers: fc.dictionary(
        fc.constantFrom("accept", "authorization", "cookie", "x-instanceid", "x-cs-service-id", "content-type"),
        fc.oneof(fc.string(), fc.constantFrom("application/json", "zoweha", basic("user:user")["authorization"] ?? "")),
    ),
    body: fc.oneof(fc.string(), fc.json()),
    clientCertificate: fc.constantFrom(null, userCertificate, { ...userCertificate, commonName: null }),
});

describe("createApiml", () => {
    it("answers any request with a status of HTTP, or is silent", () => {
        const plex = settledPair();
        fc.assert(
            fc.property(request, fc.constantFrom(...allComponents), (asked, component) => {
                const answer = plex.ask("lpar1", component, asked);
                return answer.kind === "silence" || (answer.status >= 200 && answer.status < 600);
            }),
            { numRuns: 500 },
        );
    });

    it("answers any request the same way as a single service", () => {
        const plex = settledSingle();
        fc.assert(
            fc.property(request, fc.constantFrom("gateway" as const, "discovery" as const), (asked, component) => {
                const answer = plex.ask("lpar1", component, asked);
                return answer.kind === "silence" || (answer.status >= 200 && answer.status < 600);
            }),
            { numRuns: 300 },
        );
    });

    it("answers the same calls with the same answers", () => {
        const life = fc.array(
            fc.record({
                seconds: fc.nat(90),
                nodeId: fc.constantFrom("lpar1", "lpar2"),
                component: fc.constantFrom(...allComponents),
                what: fc.constantFrom("up", "graceful", "killed"),
            }),
            { maxLength: 20 },
        );
        const live = (
            events: readonly {
                seconds: number;
                nodeId: string;
                component: (typeof allComponents)[number];
                what: string;
            }[],
            seed: number,
        ): string => {
            const plex = new PretendPlex([nodeNamed("lpar1"), nodeNamed("lpar2")], settingsWith({ seed }));
            const seen = events.map(({ seconds, nodeId, component, what }) => {
                if (what === "up") {
                    plex.up(nodeId, component);
                } else {
                    plex.gone(what === "killed" ? "killed" : "graceful", nodeId, component);
                }
                plex.after(seconds);
                return ["/application/health", "/eureka/apps"].map((url) =>
                    plex.ask(nodeId, url.startsWith("/eureka") ? "discovery" : "gateway", { url }),
                );
            });
            return JSON.stringify([seen, plex.apiml.takeLogLines("lpar1")]);
        };
        fc.assert(
            fc.property(life, fc.nat(), (events, seed) => live(events, seed) === live(events, seed)),
            { numRuns: 30 },
        );
    });

    it("splits the Caching Services into exactly the groups that were requested", () => {
        const ids = ["lpar1", "lpar2", "lpar3", "lpar4", "lpar5", "lpar6"];
        fc.assert(
            fc.property(fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (places) => {
                const plex = settledPlex(ids);
                const groups = [0, 1, 2, 3].map((place) => ids.filter((_, index) => places[index] === place));
                plex.apiml.apply({ kind: "cache-partitioned", groups }, plex.now);
                plex.after(12);
                ids.forEach((id) => store(plex, id, id));
                const seen = ids.map((id) => keys(plex, id));
                const expected = ids.map((_, index) => groups[places[index] ?? 0]);
                expect(seen).toEqual(expected);
            }),
            { numRuns: 30 },
        );
    });
});
