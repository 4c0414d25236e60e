// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Measures what docs/benchmarks.md shows, and writes it: about five minutes on two free cores, twelve on busy ones.

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

const startedAt = Date.now();
const tell = (what) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  measuring: ${what}`);

/** One command that failed on a busy machine must not cost the minutes before it: its part is measured once more. */
async function part(measureIt) {
    try {
        return await measureIt();
    } catch (error) {
        console.log(`once more: ${error.message}`);
        return measureIt();
    }
}

async function measure(bare, withPlugin) {
    const foreign = await part(() => measureForeignCommands(bare, withPlugin, tell));
    tell("zowe ha status until its first request");
    const untilFirst = (sysplex) => measureFirstRequest(bare, withPlugin, sysplex);
    const first = await part(() => besideSysplex(withPlugin, 2, untilFirst));
    const sizes = await part(() => measureSizes(withPlugin, tell));
    const checks = await part(() => measureChecks(withPlugin, tell));
    const hung = await part(() => measureHung(withPlugin, tell));
    const rolling = await part(() => measureRolling(withPlugin, tell));
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
