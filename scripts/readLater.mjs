// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What the SDKs load for functions that are not used here: 190 kB with its parser, for configuration files with comments. */
const rarelyUsed = /^comment-json$/;

/** A plug-in of esbuild that lets a bundle run these packages when something of them is used. */
export const readLater = {
    name: "read later",
    setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: rarelyUsed }, ({ path, namespace, resolveDir }) =>
            namespace === "later" ? undefined : { path, namespace: "later", pluginData: resolveDir },
        );
        onLoad({ filter: rarelyUsed, namespace: "later" }, ({ path, pluginData }) => ({
            contents: `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(path)})[name] });`,
            resolveDir: pluginData,
        }));
    },
};
