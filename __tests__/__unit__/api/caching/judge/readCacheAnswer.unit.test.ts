// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { troubleIn, troubleOfSilence } from "../../../../../src/api/caching/judge/readCacheAnswer";
import { isRejection, isOnTheWay } from "../../../../../src/api/caching/judge/trouble";
import type { UnseenReason } from "../../../../../src/api/model/observation";
import type { HttpAnswer } from "../../../../../src/api/model/seen/httpAnswer";

const answer = (status: number, body = "", changes: Partial<HttpAnswer> = {}): HttpAnswer => ({
    status,
    headers: {},
    body,
    latencyMs: 1,
    credential: "certificate",
    ...changes,
});
const envelope = (messageNumber: string, messageContent: string): string =>
    JSON.stringify({ messages: [{ messageType: "ERROR", messageNumber, messageContent }] });
const lockLost =
    "The request to the URL &#39;https://lpar1:7555&#39; has failed: org.infinispan.lock.exception.ClusteredLockException: ISPN000306: Key &#39;ClusteredLockKey{name=zoweInvalidatedTokenLock}&#39; is not available";

describe("troubleIn", () => {
    it.each([200, 201, 204])("is none in %i, with a body or without", (status) => {
        expect(troubleIn(answer(status))).toBeNull();
    });

    it.each([
        [404, "ZWECS131E", "Key 'k' is not in the cache for service 's'", "absent"],
        [409, "ZWECS133E", "Adding key 'k' resulted in a collision in the cache.", "collision"],
        [507, "ZWECS134E", "Insufficient storage space limit.", "full"],
        [400, "ZWECS136E", "The storage of list items is supported only on Infinispan.", "no-lists"],
        [400, "ZWECS130E", "Payload 'x' is not valid", "bad-request"],
        [401, "ZWECS702W", "Missing header with certificate.", "no-namespace"],
        [
            400,
            "ZWEAM102E",
            "Internal error: Invalid message key 'org.zowe.apiml.cache.payloadTooLarge' is provided.",
            "too-large",
        ],
        [400, "ZWEAM102E", "Internal error: Invalid message key 'another' is provided.", "bad-request"],
        [500, "ZWEAM701E", lockLost, "lock-lost"],
        [500, "ZWEAM701E", "failed: org.zowe.apiml.cache.incompatibleStorageMethod caused by: x", "no-lists"],
        [500, "ZWEAM701E", "failed: java.lang.NullPointerException", "failed"],
        [404, "ZWEAO404E", "The service can not find the requested resource.", "not-routed"],
        [404, "ZWEAG510E", "Request to the resource ended with unexpected status code.", "not-routed"],
        [404, "ZWEAM104E", "The endpoint you are looking for could not be located", "not-routed"],
        [500, "ZWEAO500E", "The service has encountered a situation it doesn't know how to handle.", "dead"],
        [503, "ZWEAO503E", "The server is not ready to handle the request", "failed"],
    ])("reads HTTP %i %s %s as %s", (status, number, content, kind) => {
        expect(troubleIn(answer(status, envelope(number, content)))).toMatchObject({ kind, number });
    });

    it.each([
        ["403 without a word", answer(403), "no-certificate", null],
        ["403 without a certificate", answer(403, "", { credential: "none" }), "no-certificate", null],
        [
            "403 through a gateway",
            answer(403, "", {
                headers: { "x-zowe-auth-failure": "ZWEAG167E No client certificate provided in the request" },
            }),
            "no-certificate",
            "ZWEAG167E",
        ],
        ["401 without a word", answer(401), "nameless-certificate", null],
        ["Tomcat's page", answer(500, "<!doctype html><html>"), "nameless-certificate", null],
        ["Spring's 400", answer(400, '{"status":400,"error":"Bad Request"}'), "bad-request", null],
        ["a plain 502", answer(502, "Bad Gateway"), "failed", null],
        ["an envelope without a number", answer(500, '{"messages":[{}]}'), "failed", null],
    ])("reads %s", (_, given, kind, number) => {
        expect(troubleIn(given)).toMatchObject({ kind, number });
    });

    it("decodes the gateway's escaped text", () => {
        const body = envelope("ZWEAM701E", "The request to &quot;a&amp;b&quot; has failed");
        expect(troubleIn(answer(500, body))?.why).toContain('"a&b"');
    });
});

describe("troubleOfSilence", () => {
    it.each([
        ["timeout", "silent", true, false],
        ["refused", "refused", true, false],
        ["name-not-resolved", "unreachable", true, false],
        ["client-certificate-refused", "certificate-refused", false, true],
        ["no-credential", "no-certificate", false, false],
        ["too-large", "failed", false, false],
    ] as const)("%s is %s", (reason: UnseenReason, kind, mayGoAnotherWay, rejectsUs) => {
        const trouble = troubleOfSilence({
            seen: false,
            reason,
            why: "why",
            source: "s",
            vantage: "v",
            at: new Date(0),
        });
        expect([trouble.kind, isOnTheWay(trouble), isRejection(trouble)]).toEqual([kind, mayGoAnotherWay, rejectsUs]);
    });
});
