// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip } from "../../../../../src/api/adapters/workstation/zipFile";
import { strToU8, zipSync } from "../../../../../src/vendor/fflate";
import {
    diagnosticsShow,
    diagnosticsVerify,
    explainFrom,
    heldLook,
    reportFrom,
    status,
    timelineFrom,
} from "../../../../../src/index";

const original = join(__dirname, "../../../../evidence/bundles/format-1.zip");
const { signal } = new AbortController();
const readers = {
    status: async (file: string) => status((await heldLook(file, "status")).connection, { lpars: null }, signal),
    timeline: (file: string) => timelineFrom(file, { lpars: null, since: null, until: null }),
    explain: (file: string) => explainFrom(file, null),
    report: (file: string) => reportFrom(file, { operation: null, versions: {} }),
    show: diagnosticsShow,
    verify: diagnosticsVerify,
} as const;

let folder = "";
beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zowe-ha-damaged-"));
});
afterAll(() => rm(folder, { recursive: true }));

const texts = readZip(original);

/** A copy in which one file is another; not compressed, which would take most of the time. */
async function damagedCopy(name: string, damage: (text: string) => string): Promise<string> {
    const files = new Map(await texts);
    files.set(name, damage(files.get(name) ?? ""));
    const bytes = Object.fromEntries([...files].map(([each, text]) => [each, strToU8(text)]));
    const path = join(folder, "damaged.zip");
    await writeFile(path, zipSync(bytes, { level: 0 }));
    return path;
}

const damages = {
    "cut in the middle": (text: string) => text.slice(0, Math.floor(text.length / 2) + 1),
    "a line of another document": (text: string) => `null\n${text}`,
    "one number": () => "7",
    "an empty object": () => "{}\n",
    "a list of an empty object": () => "[{}]\n",
    "a list in a list": () => "[[[]]]\n",
    "not there": () => "",
} as const;
/** Each file, and who reads it. */
const files: Readonly<Record<string, readonly (keyof typeof readers)[]>> = {
    "manifest.json": ["show", "verify", "status", "timeline"],
    "journal.jsonl": ["timeline", "report"],
    "logs/sources.json": ["timeline"],
    "logs/lpar2.jsonl": ["timeline", "explain"],
    "answers/status.jsonl": ["status", "timeline"],
    "answers/check.jsonl": ["report", "explain"],
};
const cases = Object.keys(files).flatMap((name) =>
    Object.keys(damages).map((damage) => [name, damage as keyof typeof damages] as const),
);

describe("a damaged bundle", () => {
    it.each(cases)("is read, or refused in words: %s, %s", async (name, damage) => {
        const path = await damagedCopy(name, damages[damage]);
        for (const reader of files[name] ?? []) {
            const problem = await readers[reader](path).then(
                () => null,
                (error: unknown) => error as Error,
            );
            expect([reader, problem?.name ?? "ConfigurationError", problem?.stack]).toEqual([
                reader,
                "ConfigurationError",
                problem?.stack,
            ]);
        }
    });

    it("names the file, the line, and what to do", async () => {
        const path = await damagedCopy("journal.jsonl", (text) => `${text}{"operationId":`);
        const words = /damaged\.zip, line \d+: The file journal\.jsonl in the bundle is damaged: .* Use an intact copy/;
        await expect(readers.timeline(path)).rejects.toThrow(words);
        await expect(readers.report(path)).rejects.toThrow(words);
        await expect(readers.status(path)).resolves.toMatchObject({ schema: "zowe-ha/status/1" });
    });

    it.each<[string, Uint8Array | null, string]>([
        ["none.zip", null, "It cannot be read as a zip file: it does not exist."],
        [".", null, "It cannot be read as a zip file: it is a directory."],
        ["text.zip", strToU8("a text"), "It cannot be read as a zip file: it is another kind of file, or incomplete."],
        ["foreign.zip", zipSync({ "a.txt": strToU8("a") }), "It is not a bundle of zowe ha diagnostics collect."],
        [
            "newer.zip",
            zipSync({ "manifest.json": strToU8('{"schema":"zowe-ha/bundle/2","versions":{"plug-in":"9.0.0"}}') }),
            "It was made by a newer version of the plug-in (9.0.0)",
        ],
    ])("is refused in words: %s", async (name, bytes, words) => {
        const path = join(folder, name);
        await (bytes === null ? undefined : writeFile(path, bytes));
        for (const reader of Object.values(readers)) {
            await expect(reader(path)).rejects.toThrow(`${path}: ${words}`);
        }
    });

    it("is refused where it was cut off", async () => {
        const path = join(folder, "cut.zip");
        await writeFile(path, (await readFile(original)).subarray(0, 20_000));
        await expect(readers.show(path)).rejects.toThrow("it is another kind of file, or incomplete");
    });
});
