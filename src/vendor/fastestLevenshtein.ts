// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// The distance between two words, for misspelled names; no dependencies, 2 kB.
export { distance } from "fastest-levenshtein";
