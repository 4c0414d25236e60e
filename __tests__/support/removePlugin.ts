// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { removeDirectory, sharedHome } from "./zoweCli";

export default function removePlugin(): Promise<void> {
    return removeDirectory(sharedHome());
}
