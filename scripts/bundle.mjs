// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { loadOnFirstUse } from "./loadOnFirstUse.mjs";
import { notices } from "./notices.mjs";
import { repository } from "./run.mjs";

/** The only rooms in which a third-party package may be imported; each file is one package's door. */
const vendorRooms = ["src/vendor", "simulator/vendor"];

/** Zowe CLI hands its own @zowe/imperative to plug-ins; the others are optional native speed-ups of ssh2. */
const external = ["@zowe/imperative", "@zowe/imperative/*", "cpu-features", "*.node"];

/**
 * Makes what was compiled into `directory` ready to be packed. The vendor doors become bundles that hold the packages
 * themselves, so that the plug-in installs without a registry, with the notices that these packages ask for. What every
 * `zowe` command loads, `imperative.js`, becomes one file; the doors and the library load what is behind them when it is used.
 */
export async function bundle(directory) {
    const doors = (await Promise.all(vendorRooms.map((room) => scriptsOf(join(directory, room))))).flat();
    await Promise.all([...doors, join(directory, "src", "index.js")].map(makeLazy));
    const { metafile } = await build({
        absWorkingDir: repository,
        entryPoints: [...doors, join(directory, "imperative.js")],
        outbase: directory,
        outdir: directory,
        allowOverwrite: true,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        // Names stay, for stack traces.
        minifyWhitespace: true,
        minifySyntax: true,
        external,
        metafile: true,
        logLevel: "warning",
    });
    await writeFile(join(repository, "THIRD-PARTY-NOTICES.txt"), await notices(Object.keys(metafile.inputs)));
}

async function scriptsOf(room) {
    const names = await readdir(room);
    return names.filter((name) => name.endsWith(".js")).map((name) => join(room, name));
}

async function makeLazy(script) {
    await writeFile(script, loadOnFirstUse(await readFile(script, "utf8")));
}
