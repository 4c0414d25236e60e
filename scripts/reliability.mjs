// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Runs the endurance tests whole and prints the figures of docs/reliability.md: all of them, or those named (`npm run reliability hostile`).
// A long one can be run in parts: `npm run reliability single 2/10` runs the second tenth of its seeds. One schedule is played by its seed,
// or by the file that a failure has written: `npm run reliability schedules -- 7`, `npm run reliability schedules -- schedule.json`.

import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { repository } from "./run.mjs";

const words = process.argv.slice(2);
const part = words.find((word) => /^\d+\/\d+$/.test(word));
const seed = words.find((word) => /^\d+$/.test(word));
const file = words.find((word) => word.endsWith(".json"));
const names = words.filter((word) => ![part, seed, file].includes(word));
const chosen = {
    ...(part === undefined ? {} : { RELIABILITY_PART: part }),
    ...(seed === undefined ? {} : { RELIABILITY_SEED: seed }),
    // The tests run in the repository, wherever the command is typed.
    ...(file === undefined ? {} : { RELIABILITY_SCHEDULE: resolve(process.env.INIT_CWD ?? "", file) }),
};
const pattern = `reliability\\.(${names.length === 0 ? ".*" : names.join("|")})\\.`;
const jest = join(repository, "node_modules", "jest", "bin", "jest.js");
// Schedules compute and never wait: one core for each layout. The others wait, and would disturb each other.
const isComputed = names.length > 0 && names.every((name) => name.startsWith("schedules"));
const workers = isComputed ? "--maxWorkers=2" : "--runInBand";
const child = spawn(
    process.execPath,
    // A schedule makes a lot that lives for a moment: with room for it, the garbage collector takes a tenth less of the time.
    ["--max-semi-space-size=32", jest, "--selectProjects", "integration", workers, "--testPathPatterns", pattern],
    { cwd: repository, env: { ...process.env, RELIABILITY: "full", ...chosen }, stdio: "inherit" },
);
child.once("close", (exitCode) => {
    process.exitCode = exitCode ?? 1;
});
