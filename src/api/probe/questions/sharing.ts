// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SharingSighting } from "../../model/seen/answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayOmvsOptions } from "../parse/displayOmvsOptions";
import { parseFileSystemGlobal } from "../parse/fileSystemGlobal";
import { askSystems } from "./askSystems";
import type { Asking } from "./asking";
import { systemsOf } from "./asking";

/** Do the systems share their file systems? The list of those that do contains all of them; systems that are not in it are queried. */
export async function askSharing(asking: Asking): Promise<SharingSighting> {
    const members = await askConsole(asking.circle, displayCommand.fileSystemMembers, null, parseFileSystemGlobal);
    const named = members.seen ? members.value.map(({ systemName }) => systemName) : [];
    const others = systemsOf(asking).filter(({ systemName }) => !named.includes(systemName));
    const options = await askSystems(asking, others, displayCommand.unixOptions, parseDisplayOmvsOptions);
    return { options: options.map(({ systemName, answer }) => ({ systemName, options: answer })), members };
}
