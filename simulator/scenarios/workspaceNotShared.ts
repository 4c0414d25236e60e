// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { others } from "./victim";

export const workspaceNotShared: Scenario = {
    name: "workspace-not-shared",
    summary: "one system does not see the shared file system",
    inputs: (options) => [
        {
            kind: "mount",
            fileSystem: "ZWE.GLOBAL.ZFS",
            change: { onlyOn: others(options).map((id) => id.toUpperCase()) },
        },
        { kind: "file-system-sharing", isShared: false },
    ],
};
