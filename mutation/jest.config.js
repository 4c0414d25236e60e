// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const { projects } = require("../jest.config.js");
const groups = require("./groups.json");

const [unit] = projects;
const { tests } = groups[process.env.MUTATION_GROUP];

/** @type {import("jest").Config} */
module.exports = {
    ...unit,
    rootDir: "..",
    // Only the tests of the mutated files: each mutant loads all of them.
    testMatch: tests.map((one) => `<rootDir>/__tests__/__unit__/api/${one}`),
};
