// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { validateConfig } from "../../../../src/api/topology/validateConfig";
import { problemsIn } from "./validationCases";
import { threeSystems } from "./zoweYamlBuilder";

describe("validateConfig", () => {
    describe("of keys in the wrong place", () => {
        const told = (text: string) =>
            problemsIn(text, null)
                .filter(({ id }) => id === "HA-CFG02")
                .map(({ severity, message, remedy }) => `${severity} ${message} ${remedy}`);
        const main = (lines: string) => threeSystems({}, "", lines);
        const own = (lines: string) => threeSystems({ lpar2: lines });

        it.each([
            [
                "zowe.haInstances",
                main("haInstances: {lpar9: {hostname: h, sysname: S9}}"),
                "Move zowe.haInstances to haInstances",
            ],
            ["zowe.components", main("components: {zss: {enabled: true}}"), "Move zowe.components to components"],
            ["zowe.zOSMF", main("zOSMF: {host: h}"), "Move zowe.zOSMF to zOSMF"],
            [
                "externalDomains",
                `externalDomains: [a]\n${threeSystems()}`,
                "Move externalDomains to zowe.externalDomains",
            ],
            ['"zowe.job.name"', `zowe.job.name: ZWE1\n${threeSystems()}`, "nested keys: zowe: {job: {name: ...}}"],
            ['zowe."job.name"', main('"job.name": ZWE1'), "nested keys: job: {name: ...}"],
            ["zowe.extrenalPort", main("extrenalPort: 7554"), "Write externalPort"],
            ["zowe.job.naem", main("job: {naem: X, name: ZWE1SV}"), "Write name"],
            ["zOSMF.hostname", `zOSMF: {hostname: h}\n${threeSystems()}`, ""],
        ])("refuses %s, as every release does", (key, text, remedy) => {
            const [first] = told(text).filter((words) => words.includes(key));
            expect(first).toMatch(remedy === "" ? /^WARNING / : /^CRITICAL /);
            expect(first).toContain(remedy);
        });

        it.each([
            [
                "haInstances.lpar2.zowe.components",
                own("zowe: {components: {zss: {enabled: false}}}"),
                "haInstances.lpar2.components",
            ],
            [
                "haInstances.lpar2.network",
                own("network: {server: {tls: {attls: true}}}"),
                "haInstances.lpar2.zowe.network",
            ],
            ["haInstances.lpar2.attls", own("attls: true"), "below haInstances.lpar2.zowe.network"],
            ["haInstances.lpar2.haInstances", own("haInstances: {}"), "top level"],
            ['haInstances.lpar2."zowe.job.name"', own('"zowe.job.name": X'), "nested keys"],
            ["haInstances.lpar2.hostnam", own("hostnam: h"), "Write hostname"],
        ])("warns of %s, which no release refuses and no component reads", (key, text, remedy) => {
            const [first] = told(text).filter((words) => words.includes(key));
            expect(first).toMatch(/^WARNING /);
            expect(first).toContain(remedy);
        });

        it("accepts a key that only a newer release may have, and what the server's own schema decides about it", () => {
            expect(told(main("somethingQuiteNew: 1"))).toEqual([
                expect.stringMatching(/^WARNING zowe\.somethingQuiteNew/),
            ]);
            const config = mergeZoweConfig([{ name: "/zowe.yaml", text: main("haInstances: {}") }]);
            const schemas = { base: {}, referred: [] };
            expect(validateConfig(config, { schemas, zoweVersion: "3.2.0" })).toEqual([]);
        });
    });

    describe("of key rings", () => {
        const told = (certificate: string, setup = "{}") =>
            problemsIn(threeSystems({}, "", `certificate: ${certificate}\n  setup: ${setup}`)).map(
                ({ severity, message }) => `${severity} ${message}`,
            );
        const store = (file: string, type: string) =>
            `{keystore: {type: ${type}, file: "${file}", alias: localhost}, truststore: {type: ${type}, file: "${file}"}}`;

        it.each([
            ["safkeyring:///", "JCERACFKS", /names no owner and ring/],
            ["safkeyring://ZWESVUSR", "JCERACFKS", /names no owner and ring/],
            ["safkeyring:////ZWESVUSR/ZoweKeyring", "PKCS12", /is a key ring, but its type is PKCS12/],
            ["/global/zowe/keystore.p12", "JCERACFKS", /is a file, but its type is JCERACFKS/],
        ])("finds that no component can open %s of type %s", (file, type, words) => {
            const problems = told(store(file, type));
            expect(problems).toHaveLength(2);
            expect(problems[0]).toMatch(/^CRITICAL zowe\.certificate\.keystore\.file/);
            expect(problems[0]).toMatch(words);
        });

        it.each(["safkeyring://ZWESVUSR/ZoweKeyring", "safkeyring:////ZWESVUSR/ZoweKeyring", "safkeyringhybrid://U/R"])(
            "accepts %s",
            (file) => {
                expect(told(store(file, "JCERACFKS"))).toEqual([]);
            },
        );

        it("reports a ring and a label that zwe init has made otherwise", () => {
            const setup = "{certificate: {keyring: {name: ZoweRing, label: zowe}}}";
            expect(told(store("safkeyring://ZWESVUSR/ZoweKeyring", "JCERACFKS"), setup)).toEqual([
                "WARNING The servers open the ring ZoweKeyring, but zowe.setup.certificate.keyring.name created ZoweRing.",
                "WARNING The servers open the label localhost, but zowe.setup.certificate.keyring.label created zowe.",
            ]);
        });
    });
});
