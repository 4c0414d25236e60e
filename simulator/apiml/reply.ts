// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer } from "./contract";

export type Header = readonly [name: string, value: string];

export interface Reply {
    readonly kind: "answer";
    readonly status: number;
    readonly headers: readonly Header[];
    readonly body: string;
    readonly afterMs?: number;
}

export const silence: ApimlAnswer = { kind: "silence" };

export function reply(status: number, headers: readonly Header[], body = "", contentType: string | null = null): Reply {
    const typed: readonly Header[] = contentType === null ? headers : [...headers, ["Content-Type", contentType]];
    return { kind: "answer", status, headers: typed, body };
}

export function json(
    status: number,
    headers: readonly Header[],
    value: unknown,
    contentType = "application/json",
): Reply {
    return reply(status, headers, JSON.stringify(value), contentType);
}

const actuatorJson = "application/vnd.spring-boot.actuator.v3+json";

/** Spring's actuator answers plain JSON to clients that ask for it (R1-01). */
export function actuator(headers: readonly Header[], value: unknown, accept = "", status = 200): Reply {
    return json(status, headers, value, accept === "application/json" ? "application/json" : actuatorJson);
}

/** Spring's own error body, e.g. 03 apps-json-none. */
export function springJson(
    status: number,
    headers: readonly Header[],
    path: string,
    now: number,
    requestId: string | null = null,
): Reply {
    const timestamp = new Date(now).toISOString().replace("Z", "+00:00");
    const error = reasonPhrase(status);
    // The reactive stack (the Gateway) has another order and a request id (R1-08).
    const value =
        requestId === null ? { timestamp, status, error, path } : { timestamp, path, status, error, requestId };
    return json(status, headers, value);
}

/** Tomcat's error page, e.g. 05 key-get-slash. */
export function tomcatPage(status: number, headers: readonly Header[]): Reply {
    const title = `HTTP Status ${status} – ${reasonPhrase(status)}`;
    const style =
        "body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b {color:white;background-color:#525D76;} " +
        "h1 {font-size:22px;} h2 {font-size:16px;} h3 {font-size:14px;} p {font-size:12px;} a {color:black;} " +
        ".line {height:1px;background-color:#525D76;border:none;}";
    const page =
        `<!doctype html><html lang="en"><head><title>${title}</title><style type="text/css">${style}</style></head>` +
        `<body><h1>${title}</h1></body></html>`;
    return reply(status, [...headers, ["Content-Language", "en"]], page, "text/html;charset=utf-8");
}

const phrases: Readonly<Record<number, string>> = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    415: "Unsupported Media Type",
    500: "Internal Server Error",
};

function reasonPhrase(status: number): string {
    return phrases[status] ?? "Error";
}
