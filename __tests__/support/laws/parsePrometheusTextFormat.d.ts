// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The package has no types of its own. */
declare module "parse-prometheus-text-format" {
    const parse: (text: string) => unknown;
    export default parse;
}
