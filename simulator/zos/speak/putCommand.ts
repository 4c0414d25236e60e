// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleModeOf } from "../../world/conduct";
import type { EmcsConsole } from "../operator/emcsConsole";
import { issueCommand } from "../operator/issueCommand";
import type { CommandAnswer } from "../operator/command";
import { findSystem, isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import { slashedJson } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";
import { commandBody } from "./commandBody";
import type { CommandBody } from "./commandBody";
import { consoleFailure } from "./consoleFailure";

/** z/OSMF waits about this long for the first answer. */
const windowMs = 3000;
/** Later than that: the answers of an aggregating ROUTE or a busy system. */
const lateMs = 5000;

export function putCommand(world: World, request: SignedOnRequest, console: EmcsConsole): Answer {
    const body = commandBody(request.body);
    if (typeof body === "number") {
        return consoleFailure(400, 1, body, "The request body is not valid.");
    }
    const issued = issueTo(world, request, console, body);
    const key = keyOf(world, console);
    const shown = shownNow(world, request, console, { key, body, issued });
    const answer = slashedJson(200, {
        ...document(world, request, console, key, body, shown),
        ...detect(world, request, console, body),
    });
    const isWaitedFor = !body.isAsynchronous && shown === "";
    return { ...answer, afterMs: isWaitedFor ? windowMs : 0, consoleCommand: body.cmd, isRefused: issued.isUnknown };
}

interface Issued {
    readonly key: string;
    readonly body: CommandBody;
    readonly issued: CommandAnswer;
}

/** The text that arrived within the window; later text must be collected. */
function shownNow(world: World, request: SignedOnRequest, console: EmcsConsole, { key, body, issued }: Issued): string {
    const isLate = issued.isLate === true || consoleModeOf(world.conduct, request.system.name) === "late";
    if (isLate || body.isAsynchronous) {
        const dueAt = world.now + (isLate ? lateMs : 200);
        console.waiting.set(key, { command: body.cmd, parts: [{ dueAt, text: issued.text }] });
    }
    return isLate ? "" : issued.text;
}

/** A name that is not a system of the sysplex is not an HTTP error (E-ZMF-19). */
function issueTo(world: World, request: SignedOnRequest, console: EmcsConsole, body: CommandBody): CommandAnswer {
    const target = body.system === null ? request.system : findSystem(world, body.system);
    if (target === null || !isRunning(target)) {
        return { text: " IEE618I ROUTE COMMAND REJECTED, INVALID SYSTEM NAME.", isUnknown: false };
    }
    if (isDead(target)) {
        return { text: "", isUnknown: false };
    }
    const answer = issueCommand(world, target, body.cmd, { user: request.user, consoleName: console.name });
    return answer.text === "" ? answer : { ...answer, text: asShown(world, body.cmd, answer.text) };
}

function asShown({ conduct, options }: World, command: string, answer: string): string {
    const extra = conduct.hasExtraMessages ? " BPXP999I AN UNRELATED MESSAGE OF ANOTHER LEVEL\r" : "";
    const echo = options.zosmfVersion === "26" ? ` ${command}\r\n` : "";
    return `${echo}${extra}${conduct.areBlanksDoubled ? answer.replaceAll(" ", "  ") : answer}`;
}

/** Still a member for XCF, but nothing runs on it: commands go nowhere. */
function isDead(system: System): boolean {
    return system.xcf === "MONITOR-DETECTED STOP";
}

/** `C` and seven digits. */
function keyOf(world: World, console: EmcsConsole): string {
    const number = Math.floor(world.chance("key", console.name, world.now, world.hardcopy.length) * 10_000_000);
    return `C${String(number).padStart(7, "0")}`;
}

function document(
    world: World,
    request: SignedOnRequest,
    console: EmcsConsole,
    key: string,
    body: CommandBody,
    text: string,
): Record<string, unknown> {
    const uri = `/zosmf/restconsoles/consoles/${console.name.toLowerCase()}/solmsgs/${key}`;
    const isOlder = world.options.zosmfVersion === "26";
    return {
        "cmd-response-key": key,
        "cmd-response-url": `https://${request.host}${uri}`,
        ...(isOlder ? { consoleRoutcde: "", consoleMscope: "" } : {}),
        "cmd-response-uri": uri,
        ...(body.isAsynchronous ? {} : { "cmd-response": text }),
        ...(isOlder ? { consoleAuth: "" } : {}),
        ...(body.solicitedKeyword === null
            ? {}
            : { "sol-key-detected": text.toUpperCase().includes(body.solicitedKeyword.toUpperCase()) }),
    };
}

function detect(
    world: World,
    request: SignedOnRequest,
    console: EmcsConsole,
    body: CommandBody,
): Record<string, unknown> {
    if (body.unsolicitedKeyword === null) {
        return {};
    }
    const key = `D${String(console.detections.size + 1).padStart(7, "0")}`;
    console.detections.set(key, {
        keyword: body.unsolicitedKeyword,
        sinceAt: world.now,
        untilAt: world.now + body.detectSeconds * 1000,
    });
    const uri = `/zosmf/restconsoles/consoles/${console.name.toLowerCase()}/detections/${key}`;
    return { "detection-key": key, "detection-url": `https://${request.host}${uri}`, "detection-uri": uri };
}
