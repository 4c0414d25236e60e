// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const workspaceReadOnly: Scenario = {
    name: "workspace-read-only",
    summary: "the shared file system is mounted read-only",
    inputs: () => [{ kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { mode: "READ", automove: "N" } }],
};
