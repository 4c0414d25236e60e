// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { loadOnFirstUse } from "./loadOnFirstUse.mjs";
import { writePieces } from "./libraryPieces.mjs";
import { groupOf, outlineOf } from "./outline.mjs";
import { readLater } from "./readLater.mjs";
import { notices } from "./notices.mjs";
import { repository } from "./run.mjs";

/** The only rooms in which a third-party package may be imported; each file is one package's door. */
const vendorRooms = ["src/vendor", "simulator/vendor"];

/** Zowe CLI hands its own @zowe/imperative to plug-ins; the others are optional native speed-ups of ssh2. */
const external = ["@zowe/imperative", "@zowe/imperative/*", "cpu-features", "*.node"];

const forNode = {
    bundle: true,
    allowOverwrite: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "warning",
};

/**
 * Makes what was compiled into `directory` ready to be packed. Each vendor door becomes a bundle that holds the packages
 * themselves, so that the plug-in installs without a registry, with the notices that these packages ask for. What every `zowe`
 * command loads, `imperative.js`, becomes one file, and the library a few pieces: finding 200 files takes 40 ms.
 */
export async function bundle(directory) {
    const doors = (await Promise.all(vendorRooms.map((room) => scriptsOf(join(directory, room))))).flat();
    await Promise.all(doors.map(makeLazy));
    const { metafile } = await build({
        ...forNode,
        absWorkingDir: repository,
        entryPoints: doors,
        outbase: directory,
        outdir: directory,
        // Names stay, for stack traces.
        minifyWhitespace: true,
        minifySyntax: true,
        external,
        plugins: [readLater],
        metafile: true,
    });
    await writeFile(join(repository, "THIRD-PARTY-NOTICES.txt"), await notices(Object.keys(metafile.inputs)));
    await bundleDefinitions(directory);
    await writePieces(join(directory, "src"), { ...forNode, external });
    await bundleHandler(join(directory, "src", "cli"), join("status", "Status.handler"));
}

/** The command that is used most finds one file instead of forty. Nothing under `src/cli` has a state, so it may be there twice. */
async function bundleHandler(directory, handler) {
    await build({
        ...forNode,
        entryPoints: [join(repository, "src", "cli", `${handler}.ts`)],
        outfile: join(directory, `${handler}.js`),
        minifyWhitespace: true,
        external,
        plugins: [libraryStaysOutside],
    });
}

/** It is the same for every handler, and loads its pieces itself. */
const libraryStaysOutside = {
    name: "library",
    setup: ({ onResolve }) =>
        onResolve({ filter: /^[./]+\/index$/ }, () => ({ path: "../../index.js", external: true })),
};

/** Zowe CLI gets the complete definition of the command that is called, and an outline of the others; `src/cli/definitionsFor.ts` chooses. */
async function bundleDefinitions(directory) {
    const whole = join(directory, "definitions.js");
    await build({ ...forNode, entryPoints: [join(directory, "imperative.js")], outfile: whole });
    const config = createRequire(import.meta.url)(whole);
    const parts = join(directory, "definitions");
    await mkdir(parts, { recursive: true });
    const write = (file, value) => writeFile(file, JSON.stringify(value));
    await write(join(directory, "outline.json"), outlineOf(config));
    await write(join(directory, "group.json"), groupOf(config));
    await Promise.all(config.definitions.map((each) => write(join(parts, `${each.name}.json`), each)));
    const contents = `const { definitionsFor } = require("./src/cli/definitionsFor.js");
        module.exports = definitionsFor(process.argv, {
            whole: () => require("./definitions.js"),
            names: () => require("./outline.json"),
            group: () => require("./group.json"),
            command: (name) => require("./definitions/" + name + ".json"),
        });`;
    await build({
        ...forNode,
        stdin: { contents, resolveDir: directory },
        outfile: join(directory, "imperative.js"),
        external: ["./outline.json", "./group.json", "./definitions.js", "./definitions/*"],
    });
}

async function scriptsOf(room) {
    const names = await readdir(room);
    return names.filter((name) => name.endsWith(".js")).map((name) => join(room, name));
}

async function makeLazy(script) {
    await writeFile(script, loadOnFirstUse(await readFile(script, "utf8")));
}
