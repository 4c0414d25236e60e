// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SharingSighting } from "../answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayOmvsOptions } from "../parse/displayOmvsOptions";
import { parseFileSystemGlobal } from "../parse/fileSystemGlobal";
import { askEverySystem } from "./askEverySystem";
import type { Asking } from "./asking";

/** Do the systems share their file systems? */
export async function askSharing(asking: Asking): Promise<SharingSighting> {
    const [options, members] = await Promise.all([
        askEverySystem(asking, displayCommand.unixOptions, parseDisplayOmvsOptions),
        askConsole(asking.circle, displayCommand.fileSystemMembers, null, parseFileSystemGlobal),
    ]);
    return { options: options.map(({ systemName, answer }) => ({ systemName, options: answer })), members };
}
