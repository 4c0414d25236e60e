// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSilent, unseen } from "../../model/observation";
import type { Zosmf } from "../../ports/zosmf";
import type { ConsoleSighting } from "../../model/seen/answers";
import { displayCommand } from "../displayCommand";
import { classifyConsoleAnswer } from "../parse/consoleText";
import type { Asking } from "./asking";

/**
 * May this user issue operator commands? D T changes nothing and shows the time zone. Each server with its own console name is
 * tested, and of the others the first that answers: the default name can be active at only one of them.
 */
export async function askConsoles({ circle }: Asking): Promise<readonly ConsoleSighting[]> {
    const named = circle.members.filter(({ server }) => server.consoleName !== null);
    const unnamed = circle.members.filter(({ server }) => server.consoleName === null);
    const [own, common] = await Promise.all([Promise.all(named.map(askOne)), firstAnswer(unnamed)]);
    return [...common, ...own];
}

async function firstAnswer(members: readonly Zosmf[]): Promise<readonly ConsoleSighting[]> {
    let last: readonly ConsoleSighting[] = [];
    for (const member of members) {
        last = [await askOne(member)];
        if (last.every(({ answer }) => !isSilent(answer))) {
            return last;
        }
    }
    return last;
}

async function askOne({ server, console }: Zosmf): Promise<ConsoleSighting> {
    const answer = await console.issue(displayCommand.time, null);
    if (!answer.seen) {
        return { server, answer };
    }
    const { kind, message } = classifyConsoleAnswer(answer.value);
    return {
        server,
        answer: kind === "not-authorized" ? unseen(answer, "denied", `the answer to D T was ${message}`) : answer,
    };
}
