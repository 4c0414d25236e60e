// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readEntries, readEntry, readLists } from "../../../src/api/caching/judge/readEntries";
import { troubleIn } from "../../../src/api/caching/judge/readCacheAnswer";
import { keyProblem } from "../../../src/api/caching/judge/keyProblem";
import type { Evidence, Exchange } from "../../support/wire/evidence";
import { describeEvidence } from "../../support/wire/evidence";

const api = "/cachingservice/api/v1/";
const cacheCalls = (evidence: Evidence): readonly Exchange[] =>
    evidence.exchanges().filter(({ path }) => path.startsWith(`${api}cache`));
const answerOf = ({ status, body, headers }: Exchange) => ({
    status,
    body,
    headers,
    latencyMs: 1,
    credential: "certificate" as const,
});
const cases = (some: readonly Exchange[]): [string, Exchange][] => some.map((one) => [one.name, one]);

/** What every recorded refusal means, by its status and number. */
const meanings: Readonly<Record<string, string>> = {
    "400 ": "bad-request",
    "400 ZWECS130E": "bad-request",
    "400 ZWECS136E": "no-lists",
    "401 ZWECS702W": "no-namespace",
    "403 ": "no-certificate",
    "404 ": "not-routed",
    "404 ZWEAO404E": "not-routed",
    "404 ZWEAG510E": "not-routed",
    "404 ZWECS131E": "absent",
    "405 ": "failed",
    "406 ": "failed",
    "409 ZWECS133E": "collision",
    "415 ": "bad-request",
    "500 ": "nameless-certificate",
    "500 ZWEAO500E": "dead",
    "507 ZWECS134E": "full",
};
const numberIn = ({ body }: Exchange): string => /"messageNumber":"(\w+)"/.exec(body)?.[1] ?? "";

describeEvidence("every recorded answer of a Caching Service", (evidence) => {
    const all = cacheCalls(evidence);
    it("exists and can be read", () => {
        expect(all.length).toBeGreaterThan(evidence.isRecorded ? 400 : 15);
    });

    it.each(cases(all.filter(({ status }) => status < 300)))("did what was asked: %s", (_, exchange) => {
        expect(troubleIn(answerOf(exchange))).toBeNull();
    });

    it.each(cases(all.filter((one) => one.status >= 400 && numberIn(one) !== "ZWEAM701E")))(
        "has its meaning: %s",
        (_, exchange) => {
            expect(troubleIn(answerOf(exchange))?.kind).toBe(meanings[`${exchange.status} ${numberIn(exchange)}`]);
        },
    );

    it.each(cases(all.filter((one) => numberIn(one) === "ZWEAM701E")))(
        "distinguishes a lost lock from another store: %s",
        (_, exchange) => {
            const expected = exchange.body.includes("ISPN000306") ? "lock-lost" : "no-lists";
            expect(troubleIn(answerOf(exchange))?.kind).toBe(expected);
        },
    );
});

describeEvidence("every recorded list of entries", (evidence) => {
    const all = cacheCalls(evidence);
    const lists = all.filter(
        ({ method, path, status }) => method === "GET" && path === `${api}cache` && status === 200,
    );

    it.each(cases(lists))("is read entry for entry: %s", (_, { body }) => {
        const entries = readEntries(body);
        const expected = body === "" ? [] : Object.keys(JSON.parse(body) as object);
        expect(entries.ok && entries.value.map(({ key }) => key)).toEqual(expected);
    });

    const ones = all.filter(
        ({ method, path, status }) => method === "GET" && path.startsWith(`${api}cache/`) && status === 200,
    );
    it.each(cases(ones))("holds the entry that was asked for: %s", (_, { body, path }) => {
        const entry = readEntry(body);
        const key = decodeURIComponent(path.slice(api.length + "cache/".length).replace(/\/$/, ""));
        expect(entry.ok && entry.value.key).toBe(key);
        expect(entry.ok && entry.value.createdMs).toBeGreaterThan(0);
    });

    const maps = all.filter(
        ({ method, path, status }) => method === "GET" && path === `${api}cache-list` && status === 200,
    );
    it.each(cases(maps))("counts the items of every list: %s", (_, { body }) => {
        const lists = readLists(body);
        const expected = Object.fromEntries(
            Object.entries(JSON.parse(body) as Record<string, object>).map(([name, items]) => [
                name,
                Object.keys(items).length,
            ]),
        );
        expect(lists.ok && lists.value).toEqual(expected);
    });
});

describeEvidence("every key that was recorded in a URL", (evidence) => {
    const all = cacheCalls(evidence);
    const keyOf = ({ path }: Exchange): string => decodeURIComponent(path.slice(api.length + "cache/".length));
    // A long one was cut when it was recorded.
    const keys = all.filter(
        ({ name, path }) => /key-get-/.test(name) && path.startsWith(`${api}cache/`) && !path.includes("%E2%80%A6"),
    );

    it.each(cases(keys))("is refused by the parser exactly where it failed: %s", (_, exchange) => {
        expect(keyProblem(keyOf(exchange)) === null).toBe(exchange.status === 200);
    });
});
