// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readEntry, writeEntry } from "../../../../src/api/adapters/tape/tapeEntry";
import { nameTable, withPseudonyms } from "../../../../src/api/model/bundle/pseudonyms";
import { secretsIn } from "../../../../src/api/model/bundle/secretsIn";
import { redactJson } from "../../../../src/api/model/redact/redactJson";
import { plantedSecrets } from "../../../support/wire/plantedSecrets";

const at = new Date("2026-11-30T02:14:07.123Z");

/** Every kind of answer that a bundle keeps, with a text of somebody else in it. */
const sources: Readonly<Record<string, (text: string) => unknown>> = {
    "zowe.yaml": (text) => ({ key: "z/OSMF x /global/zowe.yaml", value: { kind: "answer", at, answer: text } }),
    "a page of spool": (text) => ({
        key: "spool",
        value: { kind: "answer", at, answer: `2026-11-30 ${text}\nnext\n` },
    }),
    "an answer of the console": (text) => ({
        key: "D T",
        value: { kind: "answer", at, answer: { "cmd-response": text } },
    }),
    "an HTTP error": (text) => ({ key: "jobs", value: { kind: "http", at, failure: { status: 500, body: text } } }),
    "the body of an answer": (text) => ({
        key: "gateway health",
        value: {
            seen: true,
            at,
            value: { status: 200, headers: {}, body: JSON.stringify({ details: { said: text } }) },
        },
    }),
    "a header": (text) => ({
        key: "log-in",
        value: { seen: true, at, value: { headers: { "x-note": text }, body: "" } },
    }),
    "a line of a log": (text) => ({ at: at.toISOString(), system: "LPAR1", text, more: [text] }),
    "an event of the journal": (text) => ({ operationId: "start-1", events: [{ kind: "step", detail: text }] }),
    "a report": (text) => ({ findings: [{ measured: text }] }),
};

describe("what a bundle keeps", () => {
    it.each(Object.keys(sources))("holds no secret that was planted in %s", (name) => {
        const left = plantedSecrets("q8Lm").filter(({ secret, text }) => {
            const kept = JSON.stringify(redactJson(JSON.parse(writeEntry(sources[name]?.(text) as never))));
            return kept.includes(JSON.stringify(secret).slice(1, 12));
        });
        expect(left.map(({ kind }) => kind)).toEqual([]);
    });

    it.each(Object.keys(sources))("is where verify finds nothing, after it found everything before: %s", (name) => {
        for (const { kind, text } of plantedSecrets("q8Lm")) {
            const line = writeEntry(sources[name]?.(text) as never);
            expect([kind, secretsIn("answers/x.jsonl", line).length]).toEqual([kind, 1]);
            expect([kind, secretsIn("answers/x.jsonl", JSON.stringify(redactJson(JSON.parse(line))))]).toEqual([
                kind,
                [],
            ]);
        }
    });

    it("keeps what the checks judge by: kinds of credentials, public keys, certificates", () => {
        const value = {
            credential: "certificate",
            body: JSON.stringify({ keys: [{ kty: "RSA", n: "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx" }] }),
            fingerprint: "AB:CD",
            tokenType: "apimlAuthenticationToken",
        };
        expect(redactJson(value)).toEqual(value);
    });

    it("restores times as times", () => {
        const entry = { key: "a", value: { at, list: [{ validTo: at }], text: at.toISOString() } };
        expect(readEntry(writeEntry(entry))).toEqual(entry);
    });
});

describe("pseudonyms", () => {
    const text =
        'host lpar1.example.org at 10.1.2.3:7554, "owner":"JOEUSER ", HLQ.ZOWE.LOADLIB(ZWELNCH), /global/zowe/zowe.yaml, 3.4.0';
    const table = nameTable([text], {
        hosts: ["lpar1.example.org"],
        users: ["IBMUSER"],
        directories: ["/global/zowe"],
    });

    it("replace hosts, addresses, user IDs, data sets and directories, and leave the rest", () => {
        expect(withPseudonyms(text, table)).toBe(
            'host host1.example.com at 198.18.0.1:7554, "owner":"USER2 ", DATA.SET1(ZWELNCH), /directory1/directory2/zowe.yaml, 3.4.0',
        );
    });

    it("keep a directory below its parent, and keep a host or a resource that every site has", () => {
        const site = nameTable(["MVS.DISPLAY.TCPIP APIML.SERVICES"], {
            hosts: ["json-schema.org", "docs.zowe.org", "lpar1"],
            users: [],
            directories: ["/global/zowe/keystore", "/u/zowe", "/zosmf/restjobs/jobs"],
        });
        const said =
            "/global /global/zowe /global/zowe/keystore/x /u/zowe /globally /zosmf/restjobs LPAR1 json-schema.org";
        expect(withPseudonyms(`${said} MVS.DISPLAY.TCPIP APIML.SERVICES`, site)).toBe(
            "/directory1 /directory1/directory2 /directory1/directory2/directory3/x /directory4/directory2 /globally /zosmf/restjobs LPAR1 json-schema.org MVS.DISPLAY.TCPIP APIML.SERVICES",
        );
    });

    it("are the same for the same name wherever it stands, in uppercase or lowercase", () => {
        expect(withPseudonyms("LPAR1.EXAMPLE.ORG lpar1.example.org joeuser", table)).toBe(
            "host1.example.com host1.example.com USER2",
        );
    });
});
