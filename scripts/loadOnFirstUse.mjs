// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** `var x_1 = require("x");` and the getters after it, which is what the compiler makes of `export { a, b } from "x"`. */
const reExport = /^var (\w+) = require\(("[^"]+")\);\n((?:Object\.defineProperty\(exports, .*\n?)+)/gm;

/** Lets a compiled module that only passes on the exports of others load each of them when one of its exports is used. */
export function loadOnFirstUse(compiled) {
    const lazy = compiled.replace(reExport, (_all, name, path, getters) =>
        getters.replaceAll(`return ${name}.`, `return require(${path}).`),
    );
    if (/^(var|const) \w+ = require\(/m.test(lazy)) {
        throw new Error(`This is more than re-exports of other modules:\n${compiled}`);
    }
    return lazy;
}
