// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Supplement } from "../../model/seen/supplement";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayXcf } from "../parse/displayXcf";
import type { Asking } from "./asking";

/** Which systems are in the sysplex? The looks of `status` may have asked already. */
export async function askMembers({ circle, snapshot }: Asking): Promise<Supplement["members"]> {
    return snapshot.members.seen ? null : askConsole(circle, displayCommand.sysplexMembers, null, parseDisplayXcf);
}
