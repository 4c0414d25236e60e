// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// JSON Schema 2019-09, the draft of Zowe's own schemas; the reference implementation for Node.
export type { ErrorObject } from "ajv/dist/2019";
export { Ajv2019 } from "ajv/dist/2019";
