// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const { mkdirSync, readdirSync, renameSync, writeFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { build } = require("esbuild");

const repository = join(__dirname, "..", "..", "..");
const rooms = ["src", "simulator", "__tests__/support"];
/** As deep as the modules that look for files beside them. */
const directory = join(repository, "__tests__", "__results__", "load");
const bundle = join(directory, "everything.js");

/** What is not installed, is no script, or looks for files beside itself. */
const external = ["@zowe/secrets-for-zowe-sdk", "cpu-features", "*.node", "playwright-core", "axe-core", "fast-check"];

/** How a module is named in the bundle. */
function nameOf(path) {
    return relative(repository, path).split(sep).join("/");
}

function modulesOf(room) {
    return readdirSync(join(repository, room), { recursive: true })
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
        .map((name) => nameOf(join(repository, room, name)));
}

/**
 * Puts the product, the simulator, the support of the tests and their packages into one script: an integration test needs a thousand
 * modules, and Jest takes three seconds to find, read and compile that many for each file.
 */
async function buildOnce() {
    const modules = rooms.flatMap(modulesOf);
    const entries = modules.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)}),`);
    const { outputFiles } = await build({
        stdin: { contents: `module.exports = {\n${entries.join("\n")}\n};`, resolveDir: repository },
        bundle: true,
        platform: "node",
        target: "es2022",
        format: "cjs",
        sourcemap: "linked",
        sourcesContent: false,
        // Half the script, and names stay for stack traces.
        minifyWhitespace: true,
        outfile: bundle,
        write: false,
        external,
        logLevel: "error",
    });
    mkdirSync(directory, { recursive: true });
    for (const { path, contents } of outputFiles) {
        // Another run may read it at this moment.
        writeFileSync(`${path}.${process.pid}`, contents);
        renameSync(`${path}.${process.pid}`, path);
    }
}

module.exports = { buildOnce, bundle, nameOf };
