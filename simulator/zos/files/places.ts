// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The directories of the simulated Zowe. */
export const places = {
    config: "/global/zowe/zowe.yaml",
    overrides: "/global/zowe/overrides.yaml",
    runtime: "/usr/lpp/zowe",
    workspace: "/global/zowe/workspace",
    logs: "/global/zowe/logs",
    extensions: "/global/zowe/extensions",
    keystore: "/global/zowe/keystore",
} as const;

export const parmlib = { dataSet: "ZWE.CUST.PARMLIB", member: "ZWEYAML" } as const;
export const proclib = { dataSet: "USER.PROCLIB", member: "ZWESLSTC" } as const;
