// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endWarmZowe } from "./warmZowe";
import { removeDirectory, sharedHome } from "./zoweCli";

export default async function removePlugin(): Promise<void> {
    await endWarmZowe();
    await removeDirectory(sharedHome());
}
