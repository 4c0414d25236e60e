// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// The bounds that are ratios, in under a minute on two free cores: a report, which says nothing by its exit code. On a machine that is
// too busy it ends after a minute without one.

import { boundsOfForeign, boundsOfSizes, tellBounds } from "./bench/bounds.mjs";
import { measureSizes, twoSizes } from "./bench/sizes.mjs";
import { measureForeignCommands } from "./bench/startUp.mjs";
import { privateZowe, privateZoweWithPlugin } from "./privateZowe.mjs";

const roundsOfStartUp = 3;
const quiet = () => undefined;
const longestMs = 60_000;

setTimeout(() => {
    console.log("No benchmarks: this machine is busy with something else.");
    process.exit(0);
}, longestMs).unref();

const [bare, withPlugin] = await Promise.all([privateZowe(), privateZoweWithPlugin()]);
try {
    const sizes = await measureSizes(withPlugin, quiet, twoSizes);
    const foreign = await measureForeignCommands(bare, withPlugin, quiet, roundsOfStartUp);
    console.log("Benchmarks of this machine as it is now (docs/benchmarks.md has those of a free one):");
    tellBounds([...boundsOfSizes(sizes.rows), ...boundsOfForeign(foreign)]);
} catch (error) {
    console.log(`No benchmarks: ${error.message}`);
} finally {
    await Promise.all([bare.remove(), withPlugin.remove()]);
}
