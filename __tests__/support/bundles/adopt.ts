// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeZip } from "../../../src/api/adapters/workstation/zipFile";
import { eventOf } from "../../../src/api/health/timeline/logEvents";
import { anonymized } from "../../../src/api/library/diagnostics/anonymized";
import type { Taken } from "../../../src/api/library/diagnostics/collect";
import type { Bundle } from "../../../src/api/library/diagnostics/openBundle";
import { lookIn, openBundle } from "../../../src/api/library/diagnostics/openBundle";
import { secretsIn } from "../../../src/api/model/bundle/secretsIn";
import type { LogLine } from "../../../src/api/model/logs/logsReport";
import { toldAtSite, toldNow } from "./transcript";

export interface Adoption {
    readonly zip: string;
    readonly transcript: string;
    /** How many names of the site were replaced. */
    readonly names: number;
    /** Commands for which this version says something else than the site was told. */
    readonly different: readonly string[];
}

/** The looks that are judged; the others ask the same servers again. */
const kept = ["status", "check"] as const;

/**
 * Makes a test of a bundle: its answers with other names, and beside them what its site was told, which the test compares with what the
 * current version says.
 * @throws Error when the name is taken or is no file name, when the bundle cannot be read, or when a secret is left in it
 */
export async function adopt(file: string, name: string, folder: string): Promise<Adoption> {
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name)) {
        throw new Error(`"${name}" is not a name for a test: use lowercase letters, digits and hyphens.`);
    }
    if ((await readdir(folder)).includes(`${name}.zip`)) {
        throw new Error(`There is an adopted bundle ${name} already.`);
    }
    const bundle = await openBundle(file);
    const { connection } = lookIn(bundle, "status");
    const { manifest, files, table } = anonymized(trimmed(bundle), connection);
    const secrets = files.flatMap((one) => secretsIn(one.name, one.text));
    if (secrets.length > 0) {
        const places = secrets.map((secret) => `${secret.file}, line ${secret.line}: ${secret.kind}`);
        throw new Error(`Something in it looks like a secret:\n${places.join("\n")}`);
    }
    const texts = new Map(files.map((one) => [one.name, one.text]));
    const isFixture = (one: { readonly name: string }): boolean => !one.name.startsWith("reports/");
    const zip = join(folder, `${name}.zip`);
    await writeZip(zip, [{ name: "manifest.json", text: JSON.stringify(manifest) }, ...files.filter(isFixture)]);
    try {
        const told = await toldAtSite(texts, zip);
        const now = await toldNow(zip);
        const transcript = join(folder, `${name}.txt`);
        await writeFile(transcript, told.join(""));
        const isOther = (section: string): boolean => !now.includes(section);
        return { zip, transcript, names: table.size, different: told.filter(isOther).map(commandOf) };
    } catch (error) {
        await rm(zip);
        throw error;
    }
}

const commandOf = (section: string): string => section.slice(2, section.indexOf("\n"));

/** Without what no test reads: looks that are not judged, lines of logs that tell no event, and the journal with its free texts. */
function trimmed({ manifest, files }: Bundle): Taken {
    const looks = manifest.looks.filter(({ name }) => kept.some((one) => one === name));
    const wanted = [
        ...looks.flatMap(({ name }) => [`answers/${name}.jsonl`, `reports/${name}.json`]),
        ...[...files.keys()].filter((name) => name.startsWith("logs/")),
    ];
    const texts = wanted.flatMap((name) => {
        const text = files.get(name);
        const what = manifest.files.find((one) => one.name === name)?.what ?? "";
        return text === undefined ? [] : [{ name, what, text: name.endsWith(".jsonl") ? told(name, text) : text }];
    });
    const listed = texts.map(({ name, what, text }) => ({ name, what, bytes: Buffer.byteLength(text) }));
    return { manifest: { ...manifest, isAnonymized: true, looks, files: listed }, files: texts };
}

function told(name: string, text: string): string {
    const isEvent = (line: string): boolean => line !== "" && eventOf(JSON.parse(line) as LogLine) !== null;
    return name.startsWith("logs/")
        ? text
              .split("\n")
              .filter(isEvent)
              .map((line) => `${line}\n`)
              .join("")
        : text;
}
