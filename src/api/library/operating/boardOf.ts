// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Announcements } from "../../ports/announcements";
import { cacheBoard } from "./cacheBoard";
import type { OperationOptions } from "./operation";
import { sharedBoard } from "./sharedBoard";
import type { OpenSysplex } from "../looking/withSysplex";

/** One kind of place where operations announce themselves; null: this site has none of it, or it is not to be used. */
type Board = (open: OpenSysplex, options: OperationOptions) => Promise<Announcements | null>;

/** The strongest first. */
const boards: readonly Board[] = [
    (open, { usesLocalLock }) => Promise.resolve(usesLocalLock === true ? null : sharedBoard(open)),
    async (open, { usesLocalLock }) => (usesLocalLock === true ? null : (await cacheBoard(open)).board),
];

/** Where an operation announces itself to every other workstation; null: nowhere. */
export async function boardOf(open: OpenSysplex, options: OperationOptions): Promise<Announcements | null> {
    for (const board of boards) {
        const found = await board(open, options);
        if (found !== null) {
            return found;
        }
    }
    return null;
}
