// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Seen } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Zosmf } from "../ports/zosmf";
import type { ZosmfCircle } from "./ZosmfCircle";
import { classifyConsoleAnswer, systemsAnswering } from "./parse/consoleText";
import type { Parsed } from "./parse/parsed";

/** One display, routed to a system, read by its parser; a refusal inside an HTTP 200 is a refusal (IBM/ibm_zos_zosmf). */
export async function askConsole<T>(
    circle: ZosmfCircle,
    command: string,
    systemName: string | null,
    read: (text: string) => Parsed<T>,
    preferred?: Zosmf,
): Promise<Observation<T>> {
    const answer = await circle.ask(({ console }) => console.issue(command, systemName), ownConsole(preferred));
    if (!answer.seen) {
        return answer;
    }
    const refusal = classifyConsoleAnswer(answer.value);
    if (refusal.kind === "not-authorized") {
        return unseen(answer, "denied", `${answer.vantage} may not issue ${command}: ${refusal.message}`);
    }
    if (refusal.kind === "no-such-system") {
        return unseen(
            answer,
            "not-found",
            `${command} could not be routed to ${systemName ?? "the system"}: ${refusal.message}`,
        );
    }
    const others = systemsAnswering(answer.value).filter((name) => name !== systemName);
    if (others.length > (systemName === null ? 1 : 0)) {
        return unseen(answer, "malformed", `the answer to ${command} is that of ${others.join(" and ")}`);
    }
    return readAnswer(answer, command, read, refusal.kind === "empty");
}

function readAnswer<T>(
    answer: Seen<string>,
    command: string,
    read: (text: string) => Parsed<T>,
    isEmpty: boolean,
): Observation<T> {
    const parsed = read(answer.value);
    if (parsed.ok) {
        return withValue(answer, parsed.value, parsed.gaps);
    }
    const unread = unseen(answer, "malformed", `the answer to ${command} was not understood: ${parsed.why}`);
    return isEmpty ? { ...unread, isEmpty } : unread;
}

/**
 * A console name is active once in a sysplex (zowe-cli#1843): while one server uses the default name of z/OSMF, the others
 * cannot. Only a server with its own console name is queried in addition to the first, which routes for the others.
 */
function ownConsole(preferred: Zosmf | undefined): Zosmf | undefined {
    return preferred === undefined || preferred.server.consoleName === null ? undefined : preferred;
}
