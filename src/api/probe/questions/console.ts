// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Zosmf } from "../../ports/zosmf";
import type { ConsoleSighting } from "../answers";
import { displayCommand } from "../displayCommand";
import { classifyConsoleAnswer } from "../parse/consoleText";
import type { Asking } from "./asking";

/** May we issue operator commands through each z/OSMF? D T changes nothing and tells the time zone. */
export function askConsoles({ circle }: Asking): Promise<readonly ConsoleSighting[]> {
    return Promise.all(circle.members.map(async (member) => ({ server: member.server, answer: await askOne(member) })));
}

async function askOne({ console }: Zosmf): Promise<Observation<string>> {
    const answer = await console.issue(displayCommand.time, null);
    if (!answer.seen) {
        return answer;
    }
    const { kind, message } = classifyConsoleAnswer(answer.value);
    return kind === "not-authorized" ? unseen(answer, "denied", `the answer to D T was ${message}`) : answer;
}
