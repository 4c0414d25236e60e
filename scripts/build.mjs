// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Compiles into a new directory and then takes the place of `lib` in one step:
// no part of an older build remains, and a plug-in that is linked to this folder still works during the build.

import { mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { repository, run } from "./run.mjs";

const compiler = join(repository, "node_modules", "@typescript", "native", "bin", "tsc");

/** Like the compiler: a type error fails the build, but the compiled files exist. */
async function build(directory) {
    const { exitCode } = await run(process.execPath, [compiler, "-p", ".", "--outDir", directory], { isShown: true });
    await bundle(directory);
    await rm(`${directory}-before`, { recursive: true, force: true });
    await rename(join(repository, "lib"), `${directory}-before`).catch(() => undefined);
    await rename(directory, join(repository, "lib"));
    await rm(`${directory}-before`, { recursive: true, force: true });
    return exitCode;
}

const directory = await mkdtemp(join(repository, ".build-"));
try {
    process.exitCode = await build(directory);
} finally {
    await rm(directory, { recursive: true, force: true });
}
