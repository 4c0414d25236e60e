// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { System, World } from "../../world/world";

/** A request to one z/OSMF server. */
export interface ZosmfRequest {
    /** The system of the server that was reached. */
    readonly system: System;
    readonly method: string;
    /** Still percent-encoded, without query: `/zosmf/restjobs/jobs`. */
    readonly path: string;
    readonly query: URLSearchParams;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** As the client named the server: for the urls in answers. */
    readonly host: string;
    /** The gateway in between has recognized the caller by its own token. */
    readonly vouchedFor?: string | null;
}

export interface SignedOnRequest extends ZosmfRequest {
    readonly user: string;
}

export interface Answer {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: string | Buffer;
    /** Simulated milliseconds until it is sent. */
    readonly afterMs?: number;
    /** In its `Date`: the clock of the system that answers is ahead. */
    readonly clockAheadMs?: number;
    /** For the request log. */
    readonly consoleCommand?: string;
    /** The simulator does not know this route or command. */
    readonly isRefused?: boolean;
}

export type Speaker = (world: World, request: SignedOnRequest) => Answer | null;

/** As Liberty sends them with every answer (E-ZMF-22). */
const commonHeaders = [
    ["X-Powered-By", "Servlet/3.1"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-XSS-Protection", "1; mode=block"],
    ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
    ["Pragma", "no-cache"],
    ["Content-Language", "en-US"],
    ["Expires", "Thu, 01 Dec 1994 16:00:00 GMT"],
    ["Cache-Control", "no-store, no-cache=set-cookie"],
] as const;

export function json(status: number, value: unknown): Answer {
    return jsonText(status, JSON.stringify(value));
}

/** restjobs and restconsoles write every `/` as `\/` (E-ZMF-25). */
export function slashedJson(status: number, value: unknown): Answer {
    return jsonText(status, JSON.stringify(value).replaceAll("/", "\\/"));
}

function jsonText(status: number, body: string): Answer {
    return { status, headers: [...commonHeaders, ["Content-Type", "application/json"]], body };
}

export function text(status: number, body: string, headers: Answer["headers"] = []): Answer {
    return { status, headers: [...commonHeaders, ["Content-Type", "text/plain; charset=UTF-8"], ...headers], body };
}

export function empty(status: number, headers: Answer["headers"] = []): Answer {
    return { status, headers: [...commonHeaders, ...headers, ["Content-Length", "0"]], body: "" };
}

/** Nothing in z/OSMF has this route, or the simulator does not know it: never a silent success. */
export function unknownRoute(): Answer {
    return { ...empty(404), isRefused: true };
}
