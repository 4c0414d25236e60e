// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "./run.mjs";

const legalFile = /^(licen[cs]e|notice|copying)([.-].*)?$/i;
const rule = "=".repeat(80);

/** The notices of every package that one of the bundled files belongs to; the same files give the same text. */
export async function notices(bundledFiles) {
    const directories = [...new Set(bundledFiles.map(packageDirectoryOf).filter(Boolean))];
    const packages = await Promise.all(directories.map(describe));
    return [
        "Third-party notices of @zowe/ha-for-zowe-cli",
        "The packaged plug-in contains parts of these packages, each under its own license.",
        ...sectionsOf(packages),
    ]
        .join("\n\n")
        .concat("\n");
}

/** `node_modules/@scope/name`, the innermost one; undefined for a file of this repository. */
function packageDirectoryOf(file) {
    return /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

async function describe(directory) {
    const manifest = JSON.parse(await readFile(join(repository, directory, "package.json"), "utf8"));
    const files = (await readdir(join(repository, directory))).filter((name) => legalFile.test(name)).sort();
    const texts = await Promise.all(files.map((name) => readFile(join(repository, directory, name), "utf8")));
    const name = `${manifest.name} ${manifest.version}`;
    return {
        name,
        license: manifest.license ?? "not declared",
        text: texts.join("\n\n").replaceAll("\r\n", "\n").trim(),
    };
}

/** One section for each license text, headed by the packages that share it word for word. */
function sectionsOf(packages) {
    const byText = new Map();
    const inOrder = packages.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const { name, license, text } of inOrder) {
        const key = text || `(The package contains no license text; it declares ${license}.)`;
        byText.set(key, new Set([...(byText.get(key) ?? []), `${name} (${license})`]));
    }
    return [...byText].map(([text, names]) => [rule, [...names].join("\n"), rule, text].join("\n"));
}
