// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IHandlerParameters } from "@zowe/imperative";
import { replaceReport } from "../../../../src/cli/run/replaceReport";

let directory = "";
const lines: string[] = [];
const response = {
    console: { log: (line: string) => lines.push(line) },
} as unknown as IHandlerParameters["response"];

beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "replace-"));
    lines.length = 0;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("replaceReport", () => {
    it("replaces the old file, with its permissions, and leaves nothing else", async () => {
        const file = join(directory, "zowe.prom");
        writeFileSync(file, "old");
        chmodSync(file, 0o640);
        const before = statSync(file);
        await replaceReport(response, "new", file);
        const after = statSync(file);
        expect(readFileSync(file, "utf8")).toBe("new\n");
        expect([after.ino === before.ino, after.mode]).toEqual([false, before.mode]);
        expect(readdirSync(directory)).toEqual(["zowe.prom"]);
    });

    it("prints if no file is named", async () => {
        await replaceReport(response, "new", null);
        expect(lines).toEqual(["new"]);
    });

    it("writes to a path that is not a regular file, and removes nothing", async () => {
        await replaceReport(response, "new", "/dev/null");
        expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    });

    it("leaves nothing behind if it cannot write", async () => {
        mkdirSync(join(directory, "taken"));
        await expect(replaceReport(response, "new", join(directory, "taken"))).rejects.toThrow("cannot be written");
        await expect(replaceReport(response, "new", join(directory, "no", "such"))).rejects.toThrow(
            "cannot be written",
        );
        expect(readdirSync(directory)).toEqual(["taken"]);
    });
});
