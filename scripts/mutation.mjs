// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Mutation tests of the functions that decide: changes one thing in them after the other, and lists each change that no test notices.
// All groups of mutation/groups.json, or those named: `npm run mutation mayAct`. It takes hours, so neither `npm test` nor CI runs it.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { npm, repository, run } from "./run.mjs";

const folder = join(repository, "mutation");
const groups = Object.keys(JSON.parse(await readFile(join(folder, "groups.json"), "utf8")));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !groups.includes(name));
if (unknown.length > 0) {
    console.error(`There is no group ${unknown.join(", ")}. Groups: ${groups.join(", ")}`);
    process.exit(1);
}
const installed = await npm(
    ["install", "--no-save", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"],
    { cwd: folder },
);
if (installed.exitCode !== 0) {
    console.error(installed.stderr);
    process.exit(installed.exitCode);
}
const stryker = join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
for (const name of named.length > 0 ? named : groups) {
    const env = { ...process.env, MUTATION_GROUP: name };
    const { exitCode } = await run(process.execPath, [stryker, "run", join("mutation", "stryker.config.mjs")], {
        env,
        isShown: true,
    });
    process.exitCode ||= exitCode;
}
