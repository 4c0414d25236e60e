// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Installs what package-lock.json names, unless exactly that is installed already.
// Runs before every other script, so it may use nothing but Node itself.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { npm, repository } from "./run.mjs";

const packagesOf = async (lockFile) => JSON.parse(await readFile(join(repository, lockFile), "utf8")).packages;

async function isInstalled() {
    const wanted = await packagesOf("package-lock.json");
    // npm writes this file last: it is missing after an interrupted installation.
    const installed = await packagesOf("node_modules/.package-lock.json").catch(() => ({}));
    return Object.entries(wanted)
        .filter(([path, entry]) => path !== "" && !entry.optional)
        .every(([path, entry]) => installed[path]?.version === entry.version);
}

// Not `npm ci`: it refuses any lock file with @zowe/cli 8.37.1, whose bundled packages do not satisfy each other.
// No package needs its installation script: the native parts of ssh2 are optional.
const installation = ["install", "--no-save", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"];

if (!(await isInstalled())) {
    console.log("Installing the packages of package-lock.json (once; about a minute)");
    const { exitCode } = await npm(installation, { isShown: true });
    process.exitCode = exitCode;
}
