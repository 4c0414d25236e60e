// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { IssueCommand, ZosmfRestClient } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
import type { OperatorConsole } from "../../ports/zosmf";
import { printable } from "../../probe/parse/printable";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";
import { zosmfHardcopy } from "./zosmfHardcopy";

/** z/OSMF's default console name; made from the user ID (IBM z/OSMF Programming Guide, z/OS console services). */
const defaultConsole = "defcn";
/** z/OSMF waits about 3 s itself; a later answer must be collected (z/OS console services). */
const collections = 3;
const pauseMs = 700;

interface ConsoleAnswer {
    readonly "cmd-response"?: unknown;
    readonly "cmd-response-key"?: unknown;
}

export function zosmfConsole(call: ZosmfCall, consoleName: string | null, clock: Clock): OperatorConsole {
    const name = consoleName ?? defaultConsole;
    return {
        hardcopy: (systemName, since, seconds) => zosmfHardcopy(call, systemName, since, seconds),
        issue: async (command, systemName) => {
            const issued = await issueOnce(call, name, command, systemName);
            const isDisplay = /^(D|F \S+,D)/.test(command);
            const again =
                isDisplay &&
                !issued.seen &&
                issued.reason === "answered-error" &&
                /TSO\/E address space/.test(issued.why);
            const answer = again ? await issueOnce(call, name, command, systemName) : issued;
            if (!answer.seen) {
                return answer;
            }
            const text = textOf(answer.value);
            const late = text === "" && isDisplay ? await collect(call, name, answer.value, clock) : text;
            return { ...answer, value: late };
        },
    };
}

function issueOnce(
    call: ZosmfCall,
    consoleName: string,
    command: string,
    systemName: string | null,
): Promise<Observation<ConsoleAnswer>> {
    const parameters = { cmd: command, ...(systemName === null ? {} : { system: systemName }) };
    return callZosmf(
        call,
        command,
        (session): Promise<unknown> => IssueCommand.issueCommon(session, consoleName, parameters),
        (answer, provenance) =>
            isConsoleAnswer(answer)
                ? { seen: true, value: answer, ...provenance }
                : unseen(provenance, "malformed", `${call.name} answered ${command} with no console document`),
        `${consoleName} at ${systemName ?? "its own system"}`,
    );
}

function isConsoleAnswer(answer: unknown): answer is ConsoleAnswer {
    return typeof answer === "object" && answer !== null && !Array.isArray(answer);
}

/** Requests the part of the answer after the window, a few times; the collection of the SDK may never end (zowe-cli `CollectCommand`). */
async function collect(call: ZosmfCall, consoleName: string, issued: ConsoleAnswer, clock: Clock): Promise<string> {
    const key = typeof issued["cmd-response-key"] === "string" ? issued["cmd-response-key"] : "";
    if (!/^\w{1,16}$/.test(key)) {
        return "";
    }
    for (let round = 0; round < collections && !call.limits.signal.aborted; round += 1) {
        await clock.sleep(pauseMs, call.limits.signal);
        const more = await callZosmf(
            call,
            "console answer",
            (session) =>
                ZosmfRestClient.getExpectJSON<ConsoleAnswer>(
                    session,
                    `/zosmf/restconsoles/consoles/${consoleName}/solmsgs/${key}`,
                ),
            (answer, provenance) => ({ seen: true, value: textOf(answer), ...provenance }),
            `${consoleName} ${key}`,
        );
        if (!more.seen || more.value !== "") {
            return more.seen ? more.value : "";
        }
    }
    return "";
}

/** Lines end in `\r`, `\r\n` or `\n` (E-ZMF-12); control characters never get further. */
function textOf(answer: ConsoleAnswer): string {
    const text = answer?.["cmd-response"];
    return typeof text === "string"
        ? text
              .split(/\r\n|\r|\n/)
              .map(printable)
              .join("\n")
        : "";
}
