// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const { buildOnce } = require("./buildOnce");

/** Once for a run of the integration tests. */
module.exports = async () => {
    await buildOnce();
    await require("../zowe/installPlugin").default();
};
