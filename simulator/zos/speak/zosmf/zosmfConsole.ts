// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleModeOf } from "../../../world/conduct";
import type { EmcsConsole } from "../../operator/emcsConsole";
import { groups } from "../../operator/groups";
import type { World } from "../../../world/world";
import { slashedJson } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import { consoleFailure } from "../consoleFailure";
import { putCommand } from "../putCommand";
import { takeConsole } from "../takeConsole";

/** /zosmf/restconsoles/consoles/{name} (E-ZMF-12). */
export function speakConsole(world: World, request: SignedOnRequest): Answer | null {
    const parts = groups(/^\/zosmf\/restconsoles\/consoles\/([^/]+)(?:\/([^/]+)\/([^/]+))?$/, request.path);
    if (parts === null) {
        return null;
    }
    const [asked, what, key] = parts;
    if (!/^[A-Z#$@][A-Z0-9#$@]{1,7}$/i.test(decodeURIComponent(asked))) {
        return consoleFailure(400, 1, 14, "The console name is not valid.");
    }
    const name = consoleName(request, decodeURIComponent(asked));
    switch (`${request.method} ${what}`) {
        case "PUT ":
            return issue(world, request, name);
        case "GET solmsgs":
            return slashedJson(200, { "cmd-response": collected(world, world.consoles.get(name), key) });
        case "GET detections":
            return detection(world, world.consoles.get(name), key);
        default:
            return null;
    }
}

function consoleName({ user }: SignedOnRequest, asked: string): string {
    return asked.toLowerCase() === "defcn" ? `${user.slice(0, 6)}CN` : asked.toUpperCase();
}

function issue(world: World, request: SignedOnRequest, name: string): Answer {
    const mode = consoleModeOf(world.conduct, request.system.name);
    const account = world.options.accounts.find(({ user }) => user.toUpperCase() === request.user);
    if (mode === "denied" || account?.mayUseConsole === false) {
        return consoleFailure(500, 5, 7, notAuthorized);
    }
    if (mode === "timing-out") {
        return {
            ...consoleFailure(500, 2, 7, "The internal connection to the z/OSMF REST TSO service timed out."),
            afterMs: 15_000,
        };
    }
    if (mode === "flaky" && world.chance("flaky", name, world.now, world.hardcopy.length) < 0.15) {
        return consoleFailure(500, 3, 12, "The TSO/E address space for this console can not be found");
    }
    const console = takeConsole(world, request, name);
    return console === null ? consoleFailure(500, 5, 7, nameInUse) : putCommand(world, request, console);
}

const prefix = "Failed to create console due to TSO/E CONSOLE command got an error. ";
const nameInUse = `${prefix}IKJ55303I THE CONSOLE COMMAND HAS TERMINATED.+    `;
const notAuthorized = `${prefix}IKJ55353I YOU ARE NOT AUTHORIZED TO USE THE CONSOLE COMMAND.    `;

/** Only what came since the last time; an empty text when nothing did. */
function collected(world: World, console: EmcsConsole | undefined, key: string): string {
    const waiting = console?.waiting.get(key);
    if (console === undefined || waiting === undefined) {
        return "";
    }
    console.usedAt = world.now;
    const due = waiting.parts.filter(({ dueAt }) => dueAt <= world.now);
    waiting.parts = waiting.parts.filter(({ dueAt }) => dueAt > world.now);
    return due.map(({ text }) => text).join("\r");
}

function detection(world: World, console: EmcsConsole | undefined, key: string): Answer {
    const wanted = console?.detections.get(key);
    if (wanted === undefined) {
        return consoleFailure(500, 5, 9, "The detection key is not found.");
    }
    const found = world.hardcopy.find(
        ({ at, text }) => at >= wanted.sinceAt && at <= wanted.untilAt && text.includes(wanted.keyword),
    );
    if (found !== undefined) {
        return slashedJson(200, { status: "detected", msg: found.text });
    }
    return slashedJson(200, { status: world.now > wanted.untilAt ? "expired" : "waiting" });
}
