// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen } from "../../model/observation";
import { isCutOff, isSilent } from "../../model/observation";
import { meaningOf } from "../../model/unseenReason";
import type { Instance } from "../../model/sysplex";
import type { Clock } from "../../ports/clock";
import type { CommandFate, CommandRoute } from "../../ports/commandRoute";
import type { Zosmf } from "../../ports/zosmf";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { displayCommand } from "../../probe/displayCommand";
import { withinPatience } from "../../probe/withinPatience";

/**
 * Through z/OSMF's consoles, routed by `system`. A command goes to a server that has just answered, so that as few as possible
 * are lost in one that hangs, and all commands go to the same one as long as it runs: a console name is unique in the sysplex,
 * and a second server would be refused it (zowe-cli#1843).
 */
export function consoleRoute(circle: ZosmfCircle, clock: Clock): CommandRoute {
    let favourite: Zosmf | null = null;
    const issue = async (text: string, systemName: string | null, instance: Instance): Promise<CommandFate> => {
        let last: CommandFate = { kind: "not-sent", why: "no z/OSMF answers", isDenied: false };
        for (const zosmf of inOrder(circle, instance, favourite)) {
            if (!(await isAwake(zosmf, clock))) {
                continue;
            }
            const answer = await zosmf.console.issue(text, systemName);
            if (answer.seen) {
                favourite = zosmf;
                return { kind: "sent", text: answer.value, by: answer.vantage };
            }
            last = fateOf(answer);
            if (last.kind !== "not-sent" || last.isDenied) {
                return last;
            }
        }
        return last;
    };
    return {
        kind: "console",
        blindSpot: null,
        wording: ({ text }) => text,
        send: ({ text, systemName }, instance) => issue(text, systemName, instance),
        prove: (instance) => issue(displayCommand.time, null, instance),
    };
}

function inOrder(circle: ZosmfCircle, instance: Instance, favourite: Zosmf | null): readonly Zosmf[] {
    const own = circle.memberFor(instance.id, instance.systemName);
    const rank = (zosmf: Zosmf): number =>
        zosmf === favourite ? 0 : hasFailed(circle, zosmf) ? 3 : zosmf === own ? 1 : 2;
    return [...circle.members].sort((one, other) => rank(one) - rank(other));
}

function hasFailed(circle: ZosmfCircle, zosmf: Zosmf): boolean {
    const word = circle.lastWordOf(zosmf);
    return word !== undefined && !word.seen;
}

/** Its information is requested without a logon. Any answer is sufficient. */
async function isAwake(zosmf: Zosmf, clock: Clock): Promise<boolean> {
    const answer = zosmf
        .information()
        .then((told) => told.seen || !(isSilent(told) || isCutOff(told) || told.reason === "certificate-not-trusted"));
    return (await withinPatience(answer, clock)) ?? false;
}

/** No console could be made for us, or it was not found: the command went nowhere (zowe-cli#1843, zowe-install-packaging#1622). */
const noConsole = /IKJ55303I|TSO\/E address space|create (the )?console|name.{0,20}in use/i;

export function fateOf(unseen: Unseen): CommandFate {
    const { reason, why } = unseen;
    if (meaningOf(reason).command === "denied") {
        return { kind: "not-sent", why, isDenied: true };
    }
    if (hasNotArrived(unseen)) {
        return { kind: "not-sent", why, isDenied: false };
    }
    return { kind: "lost", why };
}

/** No server received it, or the server reports that it could not forward it. */
function hasNotArrived({ reason, why }: Unseen): boolean {
    const { command } = meaningOf(reason);
    if (command === "by-words") {
        return (reason === "answered-error" ? noConsole : /ZWEAO404E/).test(why);
    }
    return command === "not-arrived";
}
