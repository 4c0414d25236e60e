// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { asNagios, showNagios } from "../../../../src/cli/run/asNagios";

type Parameters = Pick<IHandlerParameters, "arguments" | "response">;

function pretend(args: Readonly<Record<string, unknown>>) {
    const lines: string[] = [];
    const codes: number[] = [];
    const response = {
        console: { log: (line: string) => lines.push(line) },
        data: { setExitCode: (code: number) => codes.push(code) },
    };
    return { lines, codes, parameters: { arguments: args, response } as unknown as Parameters };
}

function fail(error: unknown): never {
    throw error;
}

describe("asNagios", () => {
    it.each([
        [new Error("Profile plex1: it does not exist.\nNext: ..."), "Profile plex1: it does not exist. Next: ..."],
        [new TypeError("x is not a function"), "x is not a function"],
        ["thrown text", "thrown text"],
    ])("turns %p into UNKNOWN", async (error, words) => {
        const { lines, codes, parameters } = pretend({ format: "NAGIOS" });
        await asNagios(parameters, () => Promise.resolve().then(() => fail(error)));
        expect({ lines, codes }).toEqual({ lines: [`ZOWE UNKNOWN - ${words}`], codes: [3] });
    });

    it("leaves errors of other formats to Zowe CLI", async () => {
        const { lines, parameters } = pretend({ format: "text" });
        await expect(asNagios(parameters, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
        expect(lines).toEqual([]);
    });

    it("writes no file that Nagios would not read", async () => {
        const { lines, codes, parameters } = pretend({ format: "nagios", "output-file": "x" });
        const work = jest.fn(() => Promise.resolve());
        await asNagios(parameters, work);
        expect(work).not.toHaveBeenCalled();
        expect(lines).toEqual([expect.stringContaining("omit --output-file")]);
        expect(codes).toEqual([3]);
    });
});

describe("showNagios", () => {
    it("is UNKNOWN if the user ended the command", () => {
        const { lines, codes, parameters } = pretend({});
        const ok = { line: "ZOWE OK - all", exitCode: 0 } as const;
        showNagios(parameters.response, ok, { stopReason: () => "interrupted" });
        showNagios(parameters.response, ok, { stopReason: () => null });
        expect({ lines, codes }).toEqual({ lines: ["ZOWE UNKNOWN - interrupted", "ZOWE OK - all"], codes: [3, 0] });
    });
});
