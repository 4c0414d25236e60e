// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LoggedMessage } from "./launcherMessages";
import { matchMessage } from "./launcherMessages";

export interface ServiceStart {
    /** `Caching Service`, `ZAAS`: as the service calls itself. The gateway of Zowe 3 prints none (apiml.md, section 4.7). */
    readonly service: string;
    /** Null where the line was cut before them. */
    readonly seconds: number | null;
    readonly at: Date | null;
}

/** What components say when they are ready (zwe-launcher.md, section 2.8). */
export interface Readiness {
    /** ZWEAM000I, one for each service that printed it. */
    readonly services: readonly ServiceStart[];
    /** ZWEAM001I: discovery, ZAAS and catalog were up at once. */
    readonly isApimlComplete: boolean;
    /** ZWED0031I. */
    readonly isDesktopReady: boolean;
    /** ZWES1013I. */
    readonly isZssStarted: boolean;
    /** ZWES1601I: zss has the key of the gateway's tokens. */
    readonly isSsoReady: boolean;
    /** ZWES1014I; null: zss has not spoken of its cross-memory server. */
    readonly crossMemoryServer: {
        readonly name: string;
        readonly status: string;
        readonly cmsReturnCode: number;
    } | null;
}

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

/** `has been started in` up to Zowe 1, `started in` later; a WTO may lose the seconds (evidence: zosmf/zowe/apiml-ready-*.txt). */
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
