// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { printable } from "../../../../../src/api/probe/parse/printable";

describe("printable", () => {
    it.each([
        ["\u001b[35m<ZWEACS1:main:1>\u001b[0;39m", "<ZWEACS1:main:1>"],
        ["\u001b]0;title\u0007text", "text"],
        ["\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link"],
        ["a\u009b31mb", "ab"],
        ["a\tb\r\nc", "a b c"],
        ["safe\u202eevil", "safeevil"],
        ["Größe 5 µs", "Größe 5 µs"],
    ])("makes %p safe for a terminal", (text, line) => {
        expect(printable(text)).toBe(line);
    });

    it("returns one line without control characters, whatever it is given, and changes nothing a second time", () => {
        fc.assert(
            fc.property(
                fc.string({
                    unit: fc.constantFrom(
                        "\u001b",
                        "[",
                        "]",
                        "3",
                        ";",
                        "m",
                        "a",
                        "\u0007",
                        "\r",
                        "\n",
                        "\u009b",
                        "\u0000",
                        "é",
                        "\\",
                    ),
                }),
                (text) => {
                    const line = printable(text);
                    expect(line).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/);
                    expect(printable(line)).toBe(line);
                },
            ),
        );
    });
});
