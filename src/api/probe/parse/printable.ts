// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export { printable } from "../../model/printable";
