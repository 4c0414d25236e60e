// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { notices } from "./notices.mjs";
import { repository } from "./run.mjs";

/** The only rooms in which a third-party package may be imported; each file is one package's door. */
const vendorRooms = ["src/vendor", "simulator/vendor"];

/** Zowe CLI hands its own @zowe/imperative to plug-ins; the others are optional native speed-ups of ssh2. */
const external = ["@zowe/imperative", "@zowe/imperative/*", "cpu-features", "*.node"];

/**
 * Replaces the compiled vendor doors in `directory` by bundles that hold the package itself, so that the
 * packed plug-in installs without a registry, and writes the notices these packages ask for.
 */
export async function bundleVendors(directory) {
    const doors = (await Promise.all(vendorRooms.map(doorsOf))).flat();
    const { metafile } = await build({
        absWorkingDir: repository,
        entryPoints: doors,
        outbase: ".",
        outdir: directory,
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
    return metafile;
}

async function doorsOf(room) {
    const names = await readdir(join(repository, room)).catch(() => []);
    return names.filter((name) => name.endsWith(".ts")).map((name) => `${room}/${name}`);
}
