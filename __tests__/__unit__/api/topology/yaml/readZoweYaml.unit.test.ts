// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readZoweYaml } from "../../../../../src/api/topology/yaml/readZoweYaml";
import { plainOf, valueAt } from "../../../../../src/api/topology/yaml/configValue";

const read = (text: string) => readZoweYaml({ name: "/global/zowe.yaml", text });
const plain = (text: string) => plainOf(read(text).root);

describe("readZoweYaml", () => {
    it("records where every value was written", () => {
        const { root } = read("zowe:\n  externalPort: 7554\nhaInstances:\n  lpar1:\n    sysname: LPAR1\n");
        expect(valueAt(root, ["zowe", "externalPort"])?.origin).toEqual({
            kind: "main",
            document: "/global/zowe.yaml",
            line: 2,
            column: 3,
        });
        expect(valueAt(root, ["haInstances", "lpar1"])?.origin).toMatchObject({ kind: "haInstances", line: 4 });
        expect(valueAt(root, ["haInstances", "lpar1", "sysname"])?.origin).toMatchObject({ line: 5, column: 5 });
    });

    it("keeps a template as it is written, wherever it stands in the text", () => {
        const { root } = read("zowe:\n  logDirectory: '/logs/${{ zos.resolveSymbol(\"&SYSNAME\") }}'\n");
        expect(valueAt(root, ["zowe", "logDirectory"])).toMatchObject({
            kind: "template",
            text: '/logs/${{ zos.resolveSymbol("&SYSNAME") }}',
        });
    });

    it("reads a dotted key of a component as nested keys", () => {
        const nested = {
            components: { "caching-service": { storage: { infinispan: { jgroups: { port: 7600, host: "h" } } } } },
        };
        const dotted = `
components:
  caching-service:
    storage.infinispan.jgroups.host: h
    storage:
      infinispan:
        "jgroups.port": 7600
`;
        expect(plain(dotted)).toEqual(nested);
        const id = `haInstances:\n  lpar1.example.com:\n    components: {zss: {"a.b": 1}}`;
        expect(plain(id)).toEqual({ haInstances: { "lpar1.example.com": { components: { zss: { a: { b: 1 } } } } } });
        expect(plain("zowe:\n  environments:\n    a.b: 1")).toEqual({ zowe: { environments: { "a.b": 1 } } });
    });

    it("reads a key as the text that was written, even if it looks like a number", () => {
        const { root } = read(
            "haInstances:\n  0309: {hostname: a}\n  1e3: {hostname: b}\n  0x1F: {}\n  true: {}\n  3090: {}\n",
        );
        const keys = valueAt(root, ["haInstances"]);
        expect(keys?.kind === "map" ? [...keys.entries.keys()] : []).toEqual(["0309", "1e3", "0x1F", "true", "3090"]);
        expect(valueAt(root, ["haInstances", "0309", "hostname"])).toMatchObject({ value: "a" });
    });

    it("reads yes, no, quoted words and all numbers except plain digits as texts, as Zowe does", () => {
        const text = "{a: yes, b: no, c: True, d: 'true', e: 7554, f: '7554', g: -1, h: 1.50, i: 0x1F, j: ~}";
        expect(plain(text)).toEqual({
            a: "yes",
            b: "no",
            c: true,
            d: "true",
            e: 7554,
            f: "7554",
            g: "-1",
            h: "1.50",
            i: "0x1F",
            j: null,
        });
    });

    it.each([
        ["a: '${{ 1 }}'", [1]],
        ["a: 1\nb: >\n  ${{ 1 }}\n", [2]],
        ['a: "${{ 1 }}"\nb: ${{ 2 }}', []],
    ])("reports the template that Zowe does not evaluate in %j", (text, lines) => {
        expect(read(text).problems.map(({ line }) => line)).toEqual(lines);
    });

    it("follows anchors", () => {
        expect(plain("a: &port {port: 1}\nb: *port")).toEqual({ a: { port: 1 }, b: { port: 1 } });
    });

    it("reads the new lines of z/OS", () => {
        expect(plain("a: 1\u0085b: 2\u0085")).toEqual({ a: 1, b: 2 });
    });

    it("uses the last of two equal keys and reports the line", () => {
        const { root, problems } = read("zowe:\n  job: {name: A}\n  job: {name: B}\n");
        expect(plainOf(root)).toEqual({ zowe: { job: { name: "B" } } });
        expect(problems).toMatchObject([{ id: "HA-CFG02", document: "/global/zowe.yaml", line: 3 }]);
    });

    it("uses the first of two documents and reports the line of the other", () => {
        const { root, problems } = read("a: 1\n---\nb: 2\n");
        expect(plainOf(root)).toEqual({ a: 1 });
        expect(problems).toMatchObject([{ severity: "WARNING", line: 2 }]);
    });

    it.each([
        ["", "/global/zowe.yaml: The file is empty."],
        ["# only a comment\n", "The file is empty."],
        ["zowe:\n  a: [1, 2\nb: 3\n", "/global/zowe.yaml, line 3: This is not valid YAML: "],
        ["zowe:\n\tjob: 1\n", "line 2: This is not valid YAML: Tabs are not allowed as indentation."],
        ["<!DOCTYPE html><html></html>", "This is HTML or XML"],
        ["- a\n- b\n", "This is not a YAML map"],
        ["just text", "This is not a YAML map"],
        ["\u0000\u0001\u0002garbage", "not readable as text"],
        ["[".repeat(80_000), "it is nested too deeply"],
        ["- ".repeat(20_000), "it is nested too deeply"],
        ["a: &a [*a]", "nested too deeply"],
        [
            "a: &a [1,1,1,1,1,1,1,1,1]\n" +
                "bcdefgh"
                    .split("")
                    .map(
                        (key, index) => `${key}: &${key} [${Array<string>(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`,
                    )
                    .join("\n"),
            "repeat endlessly",
        ],
        ["b: 1\na: *nothing", "/global/zowe.yaml, line 2: The anchor *nothing is not defined above."],
    ])("refuses %.20j and names the place", (text, reason) => {
        expect(() => read(text)).toThrow(reason);
    });
});
