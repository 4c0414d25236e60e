// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// YAML 1.2 with the place of every node and without code execution; Zowe's files cannot be read by hand-written code.
export type { CST, Document, LineCounter as LineCounterType, Node, Scalar as YamlScalar } from "yaml";
export { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from "yaml";
