// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Loaded into each warm `zowe` before Zowe CLI: ends it when the process that runs the tests is gone, however that ended.

const { connect } = require("node:net");

const lifeline = connect(process.env.HA_TEST_LIFELINE);
lifeline.on("error", () => process.exit());
lifeline.on("close", () => process.exit());
lifeline.resume();
lifeline.unref();
