// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { repository } from "./run.mjs";

/** What the command that is used most needs is a piece of its own; what it shares with the others is one more. */
const first = ["pause", "status", "ConfigurationError", "isConsoleName", "isUnixDirectory", "statusChanged"];
const source = join(repository, "src", "index.ts");

/**
 * Writes the library as a few files that are loaded when one of their exports is used: a command reads and compiles what it needs, and
 * no module exists twice, so that what one function learns of a password every other knows.
 * @param directory where `index.js` is, with the doors in `vendor` beside it
 */
export async function writePieces(directory, { external, ...common }) {
    const exported = exportsOf(await readFile(source, "utf8"));
    const pieces = {
        status: exported.filter(({ name }) => first.includes(name)),
        others: exported.filter(({ name }) => !first.includes(name)),
    };
    const { outputFiles } = await build({
        ...common,
        entryPoints: Object.keys(pieces).map((piece) => ({ in: `pieces:${piece}`, out: piece })),
        format: "esm",
        splitting: true,
        chunkNames: "shared-[hash]",
        minifyWhitespace: true,
        minifySyntax: true,
        outdir: join(directory, "pieces"),
        write: false,
        external,
        plugins: [asPieces(pieces), doorsStayOutside],
    });
    await mkdir(join(directory, "pieces"), { recursive: true });
    await Promise.all(outputFiles.map(writeAsCommonJs));
    const getters = Object.entries(pieces).flatMap(([piece, names]) => names.map(({ name }) => getter(name, piece)));
    await writeFile(join(directory, "index.js"), `"use strict";\n${getters.join("")}`);
}

/** Everything that is more than a type, and the file that has it. */
function exportsOf(text) {
    return [...text.matchAll(/^export \{([^}]*)\} from "([^"]+)"/gm)].flatMap(([, names, from]) =>
        names.split(",").map((name) => ({ name: name.trim(), from })),
    );
}

const getter = (name, piece) =>
    `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require("./pieces/${piece}.js").${name} });\n`;

async function writeAsCommonJs({ path, text }) {
    const { code } = await transform(text, {
        format: "cjs",
        platform: "node",
        target: "node20",
        // A door is CommonJS: imported, it would show only the names that Node can guess of it.
        supported: { "dynamic-import": false },
        minifyWhitespace: true,
    });
    await writeFile(path, code);
}

function asPieces(pieces) {
    return {
        name: "pieces",
        setup: ({ onResolve, onLoad }) => {
            onResolve({ filter: /^pieces:/ }, ({ path }) => ({ path: path.slice(7), namespace: "piece" }));
            onLoad({ filter: /.*/, namespace: "piece" }, ({ path }) => ({
                contents: pieces[path].map(({ name, from }) => `export { ${name} } from "${from}";`).join("\n"),
                resolveDir: join(repository, "src"),
            }));
        },
    };
}

/** Each is a bundle of its own, loaded on first use. */
const doorsStayOutside = {
    name: "doors",
    setup: ({ onResolve }) => {
        onResolve({ filter: /\/vendor\/\w+$/ }, ({ path }) => ({
            path: `../vendor/${basename(path)}.js`,
            external: true,
        }));
    },
};
