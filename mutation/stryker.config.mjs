// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createRequire } from "node:module";

const group = process.env.MUTATION_GROUP;
const { mutate } = createRequire(import.meta.url)("./groups.json")[group];

export default {
    testRunner: "jest",
    jest: { configFile: "mutation/jest.config.js", enableFindRelatedTests: false },
    coverageAnalysis: "perTest",
    mutate,
    // A state that is misspelled does not compile, and the words of a reason are no decision.
    mutator: { excludedMutations: ["StringLiteral"] },
    // The sandbox is a copy of the repository: not of what is built, nor of earlier results.
    ignorePatterns: ["lib", "__tests__/__results__", "zowe-cli"],
    concurrency: 1,
    timeoutMS: 60_000,
    tempDirName: `__tests__/__results__/mutation/${group}`,
    reporters: ["clear-text", "json"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `__tests__/__results__/mutation-${group}.json` },
};
