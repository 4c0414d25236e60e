// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Makes a test of a bundle that a site sent: `npm run adopt -- <zip> <name>`. See CONTRIBUTING.md, "Adopt a bundle".

import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { repository } from "./run.mjs";

const [file, name] = process.argv.slice(2);
if (file === undefined || name === undefined) {
    console.error("npm run adopt -- <zip> <name>   writes __tests__/evidence/adopted/<name>.zip and its transcript");
    process.exit(1);
}
const compiled = join(repository, "node_modules", ".cache", "adopt.cjs");
await build({
    entryPoints: [join(repository, "__tests__", "support", "bundles", "adopt.ts")],
    outfile: compiled,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    logLevel: "warning",
});
const { adopt } = createRequire(import.meta.url)(compiled);
const folder = join(repository, "__tests__", "evidence", "adopted");
await mkdir(folder, { recursive: true });
const here = (path) => relative(process.cwd(), path);
try {
    const { zip, transcript, names, different } = await adopt(resolve(file), name, folder);
    console.log(`${here(zip)}: ${names} names of the site replaced. Names of systems, jobs and instances are kept.`);
    console.log(
        different.length === 0
            ? `${here(transcript)}: this version says what the site was told, and the test passes.`
            : `${here(transcript)}: this version says something else for ${different.join(", ")}, and the test fails.`,
    );
    console.log("Correct the transcript where it is not the truth about the site. Then run: npx jest adopted");
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
