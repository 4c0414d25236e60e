// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decodeUnixText } from "../../../../../src/api/adapters/zosmf/decodeUnixText";

/** `zowe:` and `  job: [a]` in IBM-1047, ended by X'15' as z/OS UNIX ends lines. */
const untagged = Uint8Array.from([
    0xa9, 0x96, 0xa6, 0x85, 0x7a, 0x15, 0x40, 0x40, 0x91, 0x96, 0x82, 0x7a, 0x40, 0xad, 0x81, 0xbd, 0x15,
]);

describe("decodeUnixText", () => {
    it("reads an untagged file as IBM-1047, brackets and line ends included", () => {
        expect(decodeUnixText(untagged)).toBe("zowe:\n  job: [a]\n");
    });

    it("reads a tagged file as UTF-8", () => {
        const text = "zowe:\n  job:\n    name: ZWE1SV # grüß\n";
        expect(decodeUnixText(new TextEncoder().encode(text))).toBe(text);
    });

    it("reads an empty file as nothing", () => {
        expect(decodeUnixText(new Uint8Array())).toBe("");
    });
});
