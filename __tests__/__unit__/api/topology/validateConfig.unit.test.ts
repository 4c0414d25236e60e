// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { allOff, overrideLine, problemsIn, short, v2 } from "./validationCases";
import { threeSystems } from "./zoweYamlBuilder";

describe("validateConfig", () => {
    it.each([
        ["three systems", threeSystems()],
        ["the single service", threeSystems({}, "apiml: {enabled: true}")],
        [
            "two instances on one system, as the example of Zowe has it",
            `${threeSystems()}  lpar3b: {hostname: lpar3.example.com, sysname: LPAR3, components: ${allOff()}}\n`.replace(
                "components: {",
                "zowe: {job: {name: ZWE3B}}, components: {zss: {enabled: true}, ",
            ),
        ],
        ["Zowe 2 with VSAM", v2()],
        ["an instance with zss alone", threeSystems({ lpar3: `components: ${allOff("zss: {enabled: true}")}` })],
    ])("finds nothing above information in %s", (name, text) => {
        const version = name.startsWith("Zowe 2") ? "2.18.4" : "3.2.0";
        const grave = problemsIn(text, version).filter(({ severity, id }) => severity !== "INFO" && id !== "HA-CFG13");
        expect(grave).toEqual([]);
    });

    it("finds nothing at all in a sound configuration", () => {
        expect(problemsIn(threeSystems())).toEqual([]);
    });

    it("puts the worst first", () => {
        const severities = problemsIn("haInstances: {A-1: {}, b: {hostname: h, sysname: S}}").map(
            ({ severity }) => severity,
        );
        expect([...new Set(severities)]).toEqual(["CRITICAL", "WARNING", "INFO"]);
    });

    describe("of ids", () => {
        const renamed = (id: string) => threeSystems().replace("  lpar2:\n", `  ${id}:\n`);

        it.each([
            ["LPAR2", ["HA-CFG02 CRITICAL 23 LPAR2"]],
            ["lpar-2", ["HA-CFG02 CRITICAL 23 lpar-2", "HA-CFG08 INFO 23 lpar-2"]],
            ["'lp@r2'", ["HA-CFG02 CRITICAL 23 lp@r2", "HA-CFG08 INFO 23 lp@r2"]],
            ["2lpar", ["HA-CFG02 INFO 23 2lpar", "HA-CFG08 INFO 23 2lpar"]],
            ["other", ["HA-CFG08 INFO 23 other"]],
            ["l".repeat(64), [`HA-CFG02 CRITICAL 23 ${"l".repeat(64)}`, `HA-CFG08 INFO 23 ${"l".repeat(64)}`]],
        ])("reports how Zowe reads %s", (id, problems) => {
            expect(short(renamed(id))).toEqual(problems);
        });

        it("reports ids that are the same to zwe", () => {
            const text = threeSystems().replace("  lpar2:\n", "  LPAR1:\n");
            expect(problemsIn(text)[1]).toMatchObject({
                id: "HA-CFG02",
                severity: "CRITICAL",
                message: 'The ids lpar1 and LPAR1 are the same for Zowe: "lpar1".',
            });
        });
    });

    describe("of hosts", () => {
        it.each([
            [
                threeSystems().replace("hostname: lpar2.", "hostname: lpar1."),
                ["HA-CFG03 CRITICAL 24", "HA-CFG03 CRITICAL 23", "HA-CFG10 CRITICAL 16"],
            ],
            [
                threeSystems().replace("hostname: lpar2.example.com", "hostname: ZOWE.example.com"),
                ["HA-CFG03 CRITICAL 24 lpar2", "HA-CFG10 CRITICAL 16", "HA-CFG10 WARNING 16"],
            ],
            [threeSystems().replace("    hostname: lpar2.example.com\n", ""), ["HA-CFG02 CRITICAL 23 lpar2"]],
            [threeSystems().replace("    sysname: LPAR2\n", ""), ["HA-CFG02 CRITICAL 23 lpar2"]],
            [
                threeSystems().replace("sysname: LPAR2", "sysname: TOOLONGNAME"),
                ["HA-CFG02 CRITICAL 25 lpar2", "HA-CFG08 INFO 23 lpar2"],
            ],
            [
                threeSystems().replace("hostname: lpar2.example.com", 'hostname: "${{ x }}"'),
                ["HA-CFG02 WARNING 24 lpar2"],
            ],
        ])("reports line and instance (%#)", (text, problems) => {
            expect(short(text)).toEqual(problems);
        });

        it("reports instances that all run on one system", () => {
            const one =
                "zowe: {sysMessages: [ZWE]}\ncomponents: {zss: {enabled: true}}\nhaInstances: {lpar1: {hostname: h, sysname: LPAR1}}";
            expect(short(one)).toEqual(["HA-SYS03 WARNING 3"]);
            expect(short(one.replace("zowe: {", "zowe: {externalDomains: [h], "))).toEqual(["HA-SYS03 WARNING 3"]);
        });

        it("reports the Discovery Services that Zowe derives from several domains without haInstances", () => {
            const text = "zowe:\n  externalDomains: [a, b]\ncomponents: {zss: {enabled: true}}";
            expect(short(text)).toEqual(["HA-CFG02 WARNING 2"]);
            expect(short(text.replace(", b", ""))).toEqual(["HA-CFG02 INFO"]);
        });

        it("reports a z/OSMF on one of the systems", () => {
            const zosmf = (host: string, more = "") => `${threeSystems()}zOSMF: {host: ${host}}\n${more}`;
            expect(short(zosmf("LPAR2.example.com"))).toEqual(["HA-ZMF02 WARNING 31"]);
            expect(short(zosmf("zosmf.example.com"))).toEqual([]);
            const own = threeSystems(
                Object.fromEntries(["lpar1", "lpar2", "lpar3"].map((id) => [id, `zOSMF: {host: ${id}.example.com}`])),
            );
            expect(short(own)).toEqual([]);
        });
    });

    describe("of ports", () => {
        it.each([
            ["components: {discovery: {port: 7554}}", [`HA-CFG03 CRITICAL ${overrideLine("lpar2")} lpar2`]],
            [
                "components: {caching-service: {storage: {infinispan: {jgroups.keyExchange.port: 7600}}}}",
                [`HA-CFG03 CRITICAL ${overrideLine("lpar2")} lpar2`],
            ],
            ["components: {gateway: {port: 17554}}", [`HA-CFG04 CRITICAL ${overrideLine("lpar2")} lpar2`]],
            ['components: {gateway: {port: "7554"}}', [`HA-CFG02 CRITICAL ${overrideLine("lpar2")} lpar2`]],
        ])("of one instance: %s", (override, problems) => {
            expect(short(threeSystems({ lpar2: override }))).toEqual(problems);
        });

        it("reports gateways that are all on another port than the external one", () => {
            expect(short(threeSystems().replace("externalPort: 7554", "externalPort: 443"))).toEqual([
                "HA-CFG04 WARNING 3",
            ]);
        });

        it("reports two of the same port on one system", () => {
            const text = threeSystems().replace("sysname: LPAR3", "sysname: LPAR2");
            const problems = problemsIn(text);
            const conflicts = problems.filter(({ id }) => id === "HA-CFG03");
            expect(conflicts).toHaveLength(7);
            expect(conflicts.map(({ message }) => message)).toContain(
                "components.gateway.port of lpar2 and components.gateway.port of lpar3 are all 7554 on LPAR2: only the one that starts first gets it.",
            );
            expect(problems.filter(({ id }) => id === "HA-SYS03")).toMatchObject([{ severity: "WARNING", line: 27 }]);
        });
    });

    describe("of keys that no component reads", () => {
        it.each([
            ["infinispan: {jgroups: {address: h}}", "WARNING"],
            ["infinispan: {keyExchange: {port: 7601}}", "WARNING"],
            ["redis: {masterNodeUri: h}", "INFO"],
        ])("storage: {%s}", (storage, severity) => {
            const found = problemsIn(threeSystems({ lpar2: `components: {caching-service: {storage: {${storage}}}}` }));
            expect(found).toMatchObject([{ id: "HA-CFG02", severity, line: overrideLine("lpar2") }]);
        });

        it("warns of Redis settings if it is known that they are not passed on", () => {
            const text = threeSystems({
                lpar2: "components: {caching-service: {storage: {redis: {masterNodeUri: h}}}}",
            });
            expect(problemsIn(text, "3.0.1")).toContainEqual(
                expect.objectContaining({ severity: "WARNING", line: overrideLine("lpar2") }),
            );
        });

        it("reports the switch of the single service below gateway", () => {
            const text = threeSystems().replace(
                "gateway: {enabled: true}",
                "gateway: {enabled: true, apiml: {enabled: true}}",
            );
            expect(short(text)).toEqual(["HA-CFG02 INFO 7"]);
        });

        it("reports directories that are overridden without effect", () => {
            expect(short(threeSystems({ lpar2: "zowe: {logDirectory: /l}" }))).toEqual([
                `HA-CFG02 WARNING ${overrideLine("lpar2")} lpar2`,
            ]);
        });
    });

    it.each([
        [{ lpar2: "components: {api-catalog: {enabled: false}}" }, "", [`HA-CFG11 WARNING ${overrideLine("lpar2")}`]],
        [{ lpar2: "components: {apiml: {enabled: true}}" }, "", [`HA-CFG11 WARNING ${overrideLine("lpar2")} lpar2`]],
        [
            { lpar2: `components: ${allOff("zss: {enabled: true}")}` },
            "zss: {enabled: true}",
            [`HA-CFG11 INFO ${overrideLine("lpar2")} lpar2`],
        ],
    ])("reports uneven components (%#)", (overrides, component, problems) => {
        const found = short(threeSystems(overrides, component)).filter((each) => each.startsWith("HA-CFG11"));
        expect(found).toEqual(problems);
    });

    it("does not require everywhere what HA-CFG03 and HA-SYS03 require once on a system", () => {
        const once = "components: {discovery: {enabled: false}, gateway: {enabled: false}}";
        const two = threeSystems({ lpar2: once }).replace(/sysname: LPAR2/, "sysname: LPAR1");
        expect(two).toContain("sysname: LPAR1");
        expect(short(two).filter((each) => each.startsWith("HA-CFG11"))).toEqual([]);
        expect(short(threeSystems({ lpar2: once })).filter((each) => each.startsWith("HA-CFG11"))).toHaveLength(2);
    });

    it.each([
        [{ lpar2: "zowe: {job: {name: ZWE2SV}}" }, "", [`HA-CFG13 WARNING ${overrideLine("lpar2")} lpar2`]],
        [{ lpar2: "zowe: {job: {name: zwe1sv}}" }, "", []],
        [{}, "job: {name: ZWE1SVAA}", ["HA-CFG13 WARNING 5"]],
    ])("reports misleading job names (%#)", (overrides, zowe, problems) => {
        expect(short(threeSystems(overrides, "", zowe))).toEqual(problems);
    });

    it.each([
        ["[ZWEL0021I, ZWEL0022I, ZWEAM000I]", "ZWEL0038E"],
        ["[]", "ZWEAM000I, ZWEL0038E and ZWEL0022I"],
        ["[ZWEL00, ZWEAM]", null],
        ['["${{ x }}"]', null],
    ])("of sysMessages %s reports what is missing", (value, missing) => {
        const found = problemsIn(threeSystems().replace(/sysMessages: .*/, `sysMessages: ${value}`));
        expect(found.map(({ id, line }) => [id, line])).toEqual(missing === null ? [] : [["HA-CFG12", 4]]);
        expect(found[0]?.message ?? "").toContain(missing ?? "");
    });

    it("reports certificates that are not verified, and certificates of one instance alone", () => {
        expect(short(threeSystems({}, "", "verifyCertificates: DISABLED"))).toEqual(["HA-CFG02 WARNING 5"]);
        expect(short(threeSystems({}, "", "verifyCertificates: NONSTRICT"))).toEqual([]);
        const own = "components: {gateway: {certificate: {keystore: {alias: own}}}}";
        expect(short(threeSystems({ lpar2: own }))).toEqual([`HA-CRT04 INFO ${overrideLine("lpar2")} lpar2`]);
    });
});
