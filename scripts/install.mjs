// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Installs what the two lock files name, unless exactly that is installed already.
// Runs before every other script, so it may use nothing but Node itself.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { npm, repository, zoweCliFolder } from "./run.mjs";

const packagesOf = async (lockFile) => JSON.parse(await readFile(lockFile, "utf8")).packages;

async function isInstalled(folder) {
    const wanted = await packagesOf(join(folder, "package-lock.json"));
    // npm writes this file last: it is missing after an interrupted installation.
    const installed = await packagesOf(join(folder, "node_modules", ".package-lock.json")).catch(() => ({}));
    return Object.entries(wanted)
        .filter(([path, entry]) => path !== "" && !entry.optional)
        .every(([path, entry]) => installed[path]?.version === entry.version);
}

// Not `npm ci`: it removes first what is installed, and it refuses the lock file of @zowe/cli, whose bundled packages do
// not satisfy each other (8.37.1). No package needs its installation script: the native parts of ssh2 are optional.
const installation = ["install", "--no-save", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"];

async function install(folder, what) {
    if (await isInstalled(folder)) {
        return 0;
    }
    console.log(`Installing ${what} (once; about a minute)`);
    const { exitCode } = await npm(installation, { cwd: folder, isShown: true });
    return exitCode;
}

process.exitCode =
    (await install(repository, "the packages of package-lock.json")) ||
    (await install(zoweCliFolder, "the Zowe CLI that the tests run"));
