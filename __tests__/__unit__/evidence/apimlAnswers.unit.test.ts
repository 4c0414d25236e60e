// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseApimlMessages } from "../../../src/api/probe/parse/apimlMessages";
import { parseApimlVersion } from "../../../src/api/probe/parse/apimlVersion";
import { parseCachingHealth } from "../../../src/api/probe/parse/cachingHealth";
import { parseEurekaApplications } from "../../../src/api/probe/parse/eurekaApplications";
import { parseEurekaInstance } from "../../../src/api/probe/parse/eurekaInstance";
import { parseGatewayHealth } from "../../../src/api/probe/parse/gatewayHealth";
import { parseGatewayServices } from "../../../src/api/probe/parse/gatewayServices";
import { parseJsonWebKeys } from "../../../src/api/probe/parse/jsonWebKeys";
import { readLease } from "../../../src/api/probe/parse/leaseState";
import type { Exchange } from "../../support/wire/evidence";
import { describeEvidence } from "../../support/wire/evidence";

/** GETs of one port whose path matches. */
const asking =
    (all: readonly Exchange[]) =>
    (pattern: RegExp, port: string): readonly Exchange[] =>
        all.filter((exchange) => exchange.method === "GET" && exchange.port === port && pattern.test(exchange.path));
const cases = (some: readonly Exchange[]): [string, Exchange][] => some.map((exchange) => [exchange.name, exchange]);
const count = (text: string, word: RegExp): number => text.match(word)?.length ?? 0;

/** What each recorded status means for the health of a gateway. */
const verdicts: Readonly<Record<number, string>> = {
    200: "ready",
    400: "unknown",
    401: "protected",
    403: "protected",
    406: "unknown",
    500: "login-broken",
};

describeEvidence("the recorded health of a drained gateway, and of the other one", (evidence) => {
    const bodyOf = (path: string): string => evidence.recordedText(path).split(/\r?\n\r?\n/)[1] ?? "";

    it("is ready, and out of service by the registry alone", () => {
        const drained = parseGatewayHealth(503, bodyOf("apiml/31b-drained-own-health-503.txt"));
        expect(drained).toMatchObject({ verdict: "ready", onlyInRegistry: "OUT_OF_SERVICE", gatewayCount: 1 });
        const other = parseGatewayHealth(200, bodyOf("apiml/31c-drained-health-of-the-other.txt"));
        expect(other).toMatchObject({ verdict: "ready", onlyInRegistry: null });
    });
});

describeEvidence("every recorded health of a gateway", (evidence) => {
    const asked = asking(evidence.exchanges());
    const health = asked(/^\/application\/health(?:\/gateway)?$/, "7554");
    const withZaas = health.filter(({ body }) => !body.includes('"zaas":"DOWN"'));

    it.each(cases(withZaas))("has the verdict of its status: %s", (_, { status, body }) => {
        expect(parseGatewayHealth(status, body).verdict).toBe(verdicts[status]);
    });

    it.each(cases(health.filter(({ body }) => body.includes('"zaas":"DOWN"'))))(
        "is no login without a ZAAS: %s",
        (_, { status, body }) => {
            expect(parseGatewayHealth(status, body)).toMatchObject({
                verdict: "login-broken",
                status: "UP",
                zaas: "DOWN",
                zaasCount: 0,
            });
        },
    );

    it.each(cases(health.filter(({ status }) => status === 200)))(
        "reports what the gateway sees: %s",
        (_, { status, body }) => {
            expect(parseGatewayHealth(status, body)).toMatchObject({
                discovery: "UP",
                apiCatalog: "UP",
                gatewayCount: 2,
            });
        },
    );

    it("shows the one sign of two dead Discovery Services, and shows it nowhere else", () => {
        const cutOff = health.filter(
            ({ status, body }) => parseGatewayHealth(status, body).isCutOffFromDiscovery === true,
        );
        expect(cutOff.map(({ name }) => name)).toEqual(
            cutOff.map(({ name }) => name).filter((name) => name.includes("both-killed-80s")),
        );
        expect(cutOff.length).toBeGreaterThan(0);
    });
});

describeEvidence("every recorded registry", (evidence) => {
    const asked = asking(evidence.exchanges());
    const lists = asked(/^\/eureka\/apps(?:\/?|\/[A-Za-z]+)$/, "7553").filter(({ status }) => status === 200);
    const json = lists.filter(({ body }) => body.startsWith("{"));

    it.each(cases(json))("is read entry for entry: %s", (_, { body }) => {
        const parsed = parseEurekaApplications(body);
        expect(parsed.ok && parsed.value.length).toBe(count(body, /"instanceId":/g));
        expect(
            parsed.ok &&
                parsed.value.every(({ hostName, port, lease }) => hostName !== "" && port !== null && lease !== null),
        ).toBe(true);
        expect(parsed.ok && parsed.value.filter(({ status }) => status === "UP").length).toBe(
            count(body, /"status":"UP"/g),
        );
    });

    it.each(cases(lists.filter(({ body }) => !body.startsWith("{"))))("is refused as XML: %s", (_, { body }) => {
        expect(parseEurekaApplications(body)).toMatchObject({ ok: false });
    });

    it.each(cases(asked(/^\/eureka\/apps\/[A-Za-z]+\/[^/]+:\d+$/, "7553").filter(({ status }) => status === 200)))(
        "is read one entry at a time: %s",
        (_, { body, path }) => {
            const parsed = parseEurekaInstance(body);
            const isJson = body.startsWith("{");
            expect(parsed.ok).toBe(isJson);
            expect(parsed.ok ? parsed.value.instanceId : path.split("/").at(-1)).toBe(
                decodeURIComponent(path.split("/").at(-1) ?? ""),
            );
        },
    );

    it.each(cases(asked(/^\/gateway(?:\/api\/v1)?\/services$/, "7554").filter(({ status }) => status === 200)))(
        "is the same in a gateway's copy: %s",
        (_, { body }) => {
            const parsed = parseGatewayServices(body);
            expect(parsed.ok && parsed.value.length).toBe(count(body, /"hostname":/g));
            expect(
                parsed.ok &&
                    parsed.value.every(
                        ({ status, hostName, port }) => status === "UP" && hostName !== "" && port !== null,
                    ),
            ).toBe(true);
        },
    );
});

describeEvidence("the recorded leases", (evidence) => {
    const entries = evidence
        .exchanges()
        .filter(
            ({ name, status, body }) =>
                name.startsWith("25-lease-timestamps.json") && status === 200 && body.startsWith("{"),
        )
        .flatMap(({ body, date }) => {
            const parsed = parseEurekaApplications(body);
            return parsed.ok ? parsed.value.map((entry) => ({ entry, date })) : [];
        });

    it("are there to be judged", () => {
        expect(entries.length).toBeGreaterThan(0);
    });

    it("of one that was killed long before has expired, of the others is live", () => {
        for (const { entry, date } of entries) {
            const lease = readLease(entry, date);
            expect([entry.instanceId, lease.ok && lease.value.verdict]).toEqual([
                entry.instanceId,
                entry.hostName === "lpar2.local" ? "run-out" : "live",
            ]);
        }
    });
});

describeEvidence("other recorded answers of the API ML", (evidence) => {
    const all = evidence.exchanges();
    const asked = asking(all);
    it.each(
        cases(
            asked(/^\/(?:application|gateway|gateway\/api\/v1)\/version$/, "7554").filter(
                ({ status }) => status === 200,
            ),
        ),
    )("name the version: %s", (_, { status, body }) => {
        expect(parseApimlVersion(status, body)).toEqual({
            ok: true,
            value: { zowe: "3.0.0", apiml: "3.0.40-SNAPSHOT" },
        });
    });

    it.each(cases(all.filter(({ path, status }) => path.endsWith("/application/info") && status === 200)))(
        "name the API ML: %s",
        (_, { status, body }) => {
            expect(parseApimlVersion(status, body)).toEqual({
                ok: true,
                value: { zowe: null, apiml: "3.0.40-SNAPSHOT" },
            });
        },
    );

    it.each(cases(all.filter(({ body }) => body.startsWith('{"messages"'))))(
        "with an envelope are read by number: %s",
        (_, { body }) => {
            const messages = parseApimlMessages(body);
            expect(messages.map(({ number }) => number)).toEqual(
                [...body.matchAll(/"messageNumber":"(ZWE[A-Z]{1,2}\d+[A-Z])"/g)].map(([, number]) => number),
            );
            expect(messages.every(({ content }) => !/&(?:quot|lt|gt|amp);/.test(content))).toBe(true);
        },
    );

    it.each(cases(asked(/^\/cachingservice\/application\/health$/, "7555")))(
        "report the health of the cache: %s",
        (_, { status, body }) => {
            expect(parseCachingHealth(status, body)).toEqual({
                verdict: status === 200 ? "up" : "protected",
                members: null,
                initialHosts: null,
            });
        },
    );

    it.each(
        cases(
            all.filter(({ path, body }) => /keys\/public\/(?:current|all)$/.test(path) && body.startsWith('{"keys"')),
        ),
    )("show the keys of tokens: %s", (_, { body }) => {
        const keys = parseJsonWebKeys(body);
        expect(keys.ok && keys.value.length).toBe(count(body, /"kty":"RSA"/g));
    });
});
