// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Readiness, ServiceStart } from "../../model/seen/launcherLog";
import type { LoggedMessage } from "./launcherMessages";
import { matchMessage } from "./launcherMessages";

export function readReadiness(messages: readonly LoggedMessage[]): Readiness {
    const hasSaid = (id: string, words: RegExp): boolean =>
        messages.some((message) => message.id === id && matchMessage(message, words) !== null);
    return {
        services: messages.flatMap(serviceStart),
        isApimlComplete: hasSaid("ZWEAM001I", /^API Mediation Layer started/),
        isDesktopReady: hasSaid("ZWED0031I", /^Server is ready/),
        isZssStarted: hasSaid("ZWES1013I", /^ZSS Server has started/),
        isSsoReady: hasSaid("ZWES1601I", /^Server is ready to accept JWT/),
        crossMemoryServer: messages.map(crossMemoryServer).findLast((server) => server !== null) ?? null,
    };
}

/** `has been started in` up to Zowe 1, `started in` later; a WTO may lose the seconds (E-LCH-19). */
function serviceStart(message: LoggedMessage): ServiceStart[] {
    const words =
        message.id === "ZWEAM000I"
            ? matchMessage(message, /^(.{1,60}?) (?:has been )?started in ?(\d+(?:\.\d+)?)?/)
            : null;
    const seconds = words?.[2];
    return words
        ? [{ service: words[1] ?? "", seconds: seconds === undefined ? null : Number(seconds), at: message.at }]
        : [];
}

function crossMemoryServer(message: LoggedMessage): Readiness["crossMemoryServer"] {
    const words =
        message.id === "ZWES1014I"
            ? matchMessage(message, /^ZIS status - '([^']+)' \(name='([^']+)', cmsRC='(\d+)'/)
            : null;
    return words ? { status: words[1] ?? "", name: (words[2] ?? "").trim(), cmsReturnCode: Number(words[3]) } : null;
}
