// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Runs the endurance tests whole and prints the figures of docs/reliability.md: all of them, or those named (`npm run reliability hostile`).
// A long one can be run in parts: `npm run reliability single 2/10` runs the second tenth of its seeds.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "./run.mjs";

const isPart = (word) => /^\d+\/\d+$/.test(word);
const names = process.argv.slice(2).filter((word) => !isPart(word));
const part = process.argv.slice(2).find(isPart) ?? "";
const pattern = `reliability\\.(${names.length === 0 ? ".*" : names.join("|")})\\.`;
const jest = join(repository, "node_modules", "jest", "bin", "jest.js");
// Schedules compute and never wait: one core for each layout. The others wait, and would disturb each other.
const isComputed = names.length > 0 && names.every((name) => name.startsWith("schedules"));
const workers = isComputed ? "--maxWorkers=2" : "--runInBand";
const child = spawn(
    process.execPath,
    [jest, "--selectProjects", "integration", workers, "--testPathPatterns", pattern],
    { cwd: repository, env: { ...process.env, RELIABILITY: "full", RELIABILITY_PART: part }, stdio: "inherit" },
);
child.once("close", (exitCode) => {
    process.exitCode = exitCode ?? 1;
});
