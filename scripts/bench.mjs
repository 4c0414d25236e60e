// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Measures what docs/benchmarks.md shows, and writes it.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { boundsOf, tellBounds } from "./bench/bounds.mjs";
import { measureChecks } from "./bench/checks.mjs";
import { documentOf, picturesOf } from "./bench/document.mjs";
import { measureHung } from "./bench/hung.mjs";
import { besideSysplex } from "./bench/measure.mjs";
import { measureRolling } from "./bench/rolling.mjs";
import { measureSizes } from "./bench/sizes.mjs";
import { measureFirstRequest, measureForeignCommands } from "./bench/startUp.mjs";
import { privateZowe, privateZoweWithPlugin } from "./privateZowe.mjs";
import { repository } from "./run.mjs";

const tell = (what) => console.log(`measuring: ${what}`);

async function measure(bare, withPlugin) {
    const foreign = await measureForeignCommands(bare, withPlugin, tell);
    tell("zowe ha status until its first request");
    const first = await besideSysplex(withPlugin, 2, (sysplex) => measureFirstRequest(bare, withPlugin, sysplex));
    const sizes = await measureSizes(withPlugin, tell);
    const checks = await measureChecks(withPlugin, tell);
    const hung = await measureHung(withPlugin, tell);
    const rolling = await measureRolling(withPlugin, tell);
    return { foreign, first, sizes, checks, hung, rolling };
}

const bare = await privateZowe();
const withPlugin = await privateZoweWithPlugin();
try {
    const measured = await measure(bare, withPlugin);
    const bounds = boundsOf(measured);
    await writeFile(join(repository, "docs", "benchmarks.md"), documentOf(measured, bounds));
    for (const [name, picture] of Object.entries(picturesOf(measured))) {
        await writeFile(join(repository, "docs", "pictures", name), picture);
    }
    tellBounds(bounds);
} finally {
    await Promise.all([bare.remove(), withPlugin.remove()]);
}
