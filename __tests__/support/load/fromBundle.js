// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const { bundle, nameOf } = require("./buildOnce");

/** A transformer of Jest: a module is what the bundle holds of it. */
module.exports = {
    process: (_text, path) => ({
        code: `module.exports = require(${JSON.stringify(bundle)})[${JSON.stringify(nameOf(path))}]();`,
    }),
    getCacheKey: (_text, path) => `${bundle} ${nameOf(path)}`.replace(/\W/g, "-"),
};
