// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { FoundBoard } from "./cacheBoard";
import { cacheBoard } from "./cacheBoard";
import type { OperationOptions } from "./operation";
import { sharedBoard } from "./sharedBoard";
import type { OpenSysplex } from "../looking/withSysplex";

/** Where an operation announces itself to every other workstation, the strongest place first; or why nowhere. */
export async function boardOf(open: OpenSysplex, { usesLocalLock }: OperationOptions): Promise<FoundBoard> {
    if (usesLocalLock === true) {
        return { board: null, note: "--local-lock was specified", glanced: null };
    }
    const shared = sharedBoard(open);
    return shared === null ? cacheBoard(open) : { board: shared, note: null, glanced: null };
}
