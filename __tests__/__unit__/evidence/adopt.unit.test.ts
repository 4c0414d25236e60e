// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip, writeZip } from "../../../src/api/adapters/workstation/zipFile";
import { adopt } from "../../support/bundles/adopt";
import { sectionsOf, toldNow } from "../../support/bundles/transcript";

const bundle = join(__dirname, "../../evidence/bundles/format-1.zip");

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zowe-ha-adopt-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** The bundle with one of its files changed. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
    const files = [...(await readZip(bundle))].map(([own, text]) => ({
        name: own,
        text: own === name ? change(text) : text,
    }));
    const file = join(folder, "changed.zip");
    await writeZip(file, files);
    return file;
}

describe("adopt", () => {
    it("makes a test that passes, without names of the site, of what the site was told and of what it was made of", async () => {
        const { zip, transcript, different } = await adopt(bundle, "night", folder);
        expect(different).toEqual([]);
        expect(await toldNow(zip)).toEqual(sectionsOf(await readFile(transcript, "utf8")));
        const files = await readZip(zip);
        expect([...files.keys()].filter((name) => /^(?:reports|journal)/.test(name))).toEqual([]);
        const text = [...files.values(), await readFile(transcript, "utf8")].join("\n");
        expect(text).not.toMatch(/\/global\/zowe(?![\w-])|127\.0\.0\.1[12]/);
        expect((await readFile(zip)).length).toBeLessThan((await readFile(bundle)).length);
    });

    it("makes a test that fails where the site was told something else", async () => {
        const file = await changed("reports/status.json", (text) => text.replaceAll('"STOPPED"', '"READY"'));
        const { zip, transcript, different } = await adopt(file, "night", folder);
        expect(different).toEqual(["zowe ha status"]);
        expect(await toldNow(zip)).not.toEqual(sectionsOf(await readFile(transcript, "utf8")));
    });

    it("refuses a bundle in which a secret is left, and writes nothing", async () => {
        const planted = '{"key":"x","value":{"password":"hunter22"}}\n';
        const file = await changed("answers/status.jsonl", (text) => `${text}${planted}`);
        await expect(adopt(file, "night", folder)).rejects.toThrow(
            /looks like a secret:\nanswers\/status\.jsonl, line \d/,
        );
        expect(await readdir(folder)).toEqual(["changed.zip"]);
    });

    it("writes nothing where a log cannot be read", async () => {
        const file = await changed("logs/lpar1.jsonl", () => "no JSON\n");
        await expect(adopt(file, "night", folder)).rejects.toThrow();
        expect(await readdir(folder)).toEqual(["changed.zip"]);
    });

    it("replaces no test, and takes only a name of a file", async () => {
        await adopt(bundle, "night", folder);
        await expect(adopt(bundle, "night", folder)).rejects.toThrow("There is an adopted bundle night already.");
        await expect(adopt(bundle, "../night", folder)).rejects.toThrow('"../night" is not a name for a test');
    });
});
