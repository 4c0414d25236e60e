// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../model/seen/answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayXcf } from "../parse/displayXcf";
import type { Asking } from "./asking";

/** Which systems are in the sysplex? */
export function askMembers({ circle }: Asking): Promise<Answers["members"]> {
    return askConsole(circle, displayCommand.sysplexMembers, null, parseDisplayXcf);
}
