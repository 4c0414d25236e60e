// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// How far two words are apart, for what a user mistyped; no dependencies, 2 kB.
export { distance } from "fastest-levenshtein";
