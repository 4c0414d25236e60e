// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Compiles into a new directory and then takes the place of `lib` in one step:
// nothing of an older build is left over, and a plug-in linked to this folder works on meanwhile.

import { mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { repository, run } from "./run.mjs";

const compiler = join(repository, "node_modules", "@typescript", "native", "bin", "tsc");

/** Like the compiler: a type error fails the build, and what was compiled is there all the same. */
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
