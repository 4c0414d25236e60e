// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const { execFile } = require("node:child_process");
const { join } = require("node:path");
const { promisify } = require("node:util");

/** Once for a run of the integration tests. A package that is not installed could not be put into the script. */
module.exports = async () => {
    const install = join(__dirname, "..", "..", "..", "scripts", "install.mjs");
    await promisify(execFile)(process.execPath, [install]);
    await require("./buildOnce").buildOnce();
    await require("../zowe/installPlugin").default();
};
