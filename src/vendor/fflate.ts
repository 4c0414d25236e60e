// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Zip files: bundles for the support. Node compresses and knows no archives; no dependencies, both directions, 30 kB.
export { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
