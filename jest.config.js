// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const every = {
    testEnvironment: "node",
    transform: {
        "\\.ts$": [
            "@swc/jest",
            {
                jsc: { target: "es2022", parser: { syntax: "typescript" } },
                module: { type: "commonjs" },
                sourceMaps: "inline",
            },
        ],
    },
    // To look up a name of the global object takes long in the sandbox of a test file. Not named here: what tests replace, such as Date and the
    // timers, and what packages declare themselves.
    sandboxInjectedGlobals: ["Array", "JSON", "Math", "Object", "Promise", "RegExp"],
    // The built copy of every module would otherwise answer for its source.
    modulePathIgnorePatterns: ["<rootDir>/lib", "<rootDir>/__tests__/__results__"],
};

/** @type {import("jest").Config} */
module.exports = {
    // Integration tests wait most of their time for a simulated sysplex: with one worker for each of two cores the machine is idle.
    maxWorkers: 3,
    // A net for a command that hangs. It is wide, for a test must not fail because the machine is slow.
    testTimeout: 600_000,
    projects: [
        { ...every, displayName: "unit", testMatch: ["<rootDir>/__tests__/**/*.unit.test.ts"] },
        {
            ...every,
            displayName: "integration",
            testMatch: ["<rootDir>/__tests__/**/*.integration.test.ts"],
            transform: {
                "/(src|simulator|__tests__/support)/.*\\.ts$": "<rootDir>/__tests__/support/load/fromBundle.js",
                ...every.transform,
            },
            globalSetup: "<rootDir>/__tests__/support/load/setUp.js",
            globalTeardown: "<rootDir>/__tests__/support/zowe/removePlugin.ts",
        },
    ],
};
