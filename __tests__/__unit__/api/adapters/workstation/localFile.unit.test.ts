// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localFile } from "../../../../../src/api/adapters/workstation/localFile";
import { readZoweYaml } from "../../../../../src/api/topology/yaml/readZoweYaml";

const text = "zowe:\n  externalDomains: [a, b]\nhaInstances:\n  lpar1: {hostname: h, sysname: LPAR1}\n";

/** The few characters of the text above, in IBM-1047; the brackets of IBM-037 stand in other places. */
function ebcdic(page: "1047" | "037"): Buffer {
    const letters = new Map<string, number>([
        ...[..."abcdefghi"].map((letter, index): [string, number] => [letter, 0x81 + index]),
        ...[..."jklmnopqr"].map((letter, index): [string, number] => [letter, 0x91 + index]),
        ...[..."stuvwxyz"].map((letter, index): [string, number] => [letter, 0xa2 + index]),
        ...[..."ABCDEFGHI"].map((letter, index): [string, number] => [letter, 0xc1 + index]),
        ...[..."JKLMNOPQR"].map((letter, index): [string, number] => [letter, 0xd1 + index]),
        ...[..."STUVWXYZ"].map((letter, index): [string, number] => [letter, 0xe2 + index]),
        ["1", 0xf1],
        [" ", 0x40],
        [":", 0x7a],
        [",", 0x6b],
        ["\n", 0x15],
        ["{", 0xc0],
        ["}", 0xd0],
        ["[", page === "1047" ? 0xad : 0xba],
        ["]", page === "1047" ? 0xbd : 0xbb],
    ]);
    return Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x6f));
}

describe("localFile", () => {
    const directory = mkdtempSync(join(tmpdir(), "zowe-ha-local-"));
    const file = join(directory, "zowe.yaml");

    afterAll(() => {
        rmSync(directory, { recursive: true });
    });

    const read = (bytes: Buffer | string): Promise<string> => {
        writeFileSync(file, bytes);
        return localFile(file, "localConfig");
    };

    it("reads UTF-8 and, like Zowe, IBM-1047", async () => {
        expect(await read(text)).toBe(text);
        expect(await read(ebcdic("1047"))).toBe(text);
    });

    it.each([
        ["with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
        ["without one", Buffer.from(text, "utf16le")],
    ])("refuses UTF-16 %s by name", async (_, bytes) => {
        await expect(read(bytes)).rejects.toThrow(/it is in UTF-16, which Zowe cannot read/);
    });

    it("allows another code page to be named if the YAML is not readable in this one", async () => {
        const broken = (await read(ebcdic("037"))).replace("a, b", "a: b: c");
        expect(() => readZoweYaml({ name: file, text: broken })).toThrow(/wrong code page.* IBM-1047/);
        expect(() => readZoweYaml({ name: file, text: "a: b: c\n# größer\n" })).toThrow(/valid YAML/);
        expect(() => readZoweYaml({ name: file, text: "a: b: c\n# größer\n" })).not.toThrow(/code page/);
    });
});
