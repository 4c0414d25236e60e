// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export type Scalar = string | number | boolean | null;
