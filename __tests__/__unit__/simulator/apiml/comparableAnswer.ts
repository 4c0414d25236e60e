// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer } from "../../../../simulator/apiml/contract";

export interface Comparable {
    readonly status: number;
    readonly headers: readonly string[];
    readonly body: unknown;
}

/** Set by the server that carries the answer, or by the clock. */
const carried = new Set(["date", "connection", "content-length", "transfer-encoding", "keep-alive"]);

/**
 * Fields whose value belongs to the moment, the machine or the build; their type is compared all the same. The number of
 * Caching Services is among them: they were being restarted while other things were recorded (R1-07, R1-10, R1-11).
 */
const variable =
    /^(timestamp|requestId|created|creation|expiration|n|free|total|failCount|CACHINGSERVICE|versions__delta|\w+Timestamp|os\.name|operatingSystem|version|number|machine|by|time|buildNumber|commitHash|domain)$/;

/** An answer in the form in which a recording and the simulator must agree. */
export function comparable(
    answer: Pick<Extract<ApimlAnswer, { kind: "answer" }>, "status" | "headers" | "body">,
): Comparable {
    const headers = answer.headers
        .filter(([name]) => !carried.has(name.toLowerCase()))
        .map(([name, value]) => `${name.toLowerCase()}: ${comparableHeader(name.toLowerCase(), value)}`);
    return { status: answer.status, headers: [...headers].sort(), body: comparableBody(answer.body) };
}

function comparableHeader(name: string, value: string): string {
    // The order of the methods is another one in each run of the server (R1-05, R1-16, R1-18).
    const text = name === "allow" ? value.split(/,\s*/).sort().join(", ") : value;
    return text.replace(/apimlAuthenticationToken=(<.*?>|[\w.-]+);/, "apimlAuthenticationToken=…;");
}

function comparableBody(body: string): unknown {
    if (/…\(\d+ chars\)$/.test(body) || body.length > 100_000) {
        return "<long>";
    }
    if (/^(<JWT|eyJ)/.test(body)) {
        return "<JWT>";
    }
    if (/^\s*<(!doctype html|!--)/i.test(body)) {
        return `<html ${/<title>(.*?)<\/title>/.exec(body)?.[1] ?? ""}>`;
    }
    if (body.startsWith("-----BEGIN")) {
        return body.split("\n")[0];
    }
    if (body.startsWith("<")) {
        return comparableXml(body);
    }
    try {
        return comparableValue("", JSON.parse(body));
    } catch {
        return body;
    }
}

/** Elements in their order; times, memory and the build are emptied, `zos.*` is what only z/OS has. */
function comparableXml(body: string): readonly string[] {
    return body
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => !line.startsWith("<zos."))
        .map((line) =>
            line.replace(/(<(?:\w*Timestamp|os\.name|[\w-]*memory[\w-]*|server-uptime|num-of-cpus)>)[^<]*/, "$1"),
        )
        .map(oneOf);
}

function comparableValue(name: string, value: unknown): unknown {
    if (variable.test(name) && typeof value !== "object") {
        return `<${typeof value}>`;
    }
    if (Array.isArray(value)) {
        const items = value.map((item) => comparableValue("", item));
        return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value)
            .filter(([key]) => !key.startsWith("zos."))
            .map(([key, inner]) => [key, comparableValue(key, inner)] as const);
        return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    // Which of two instances stands for a service changes from fetch to fetch.
    if (typeof value === "string") {
        const isRepresentative = name === "swaggerUrl" || name === "homePageUrl";
        const text = value.replace(/created=\d+/, "created=…");
        return isRepresentative ? oneOf(text) : text.replace("<dir>", "/u/zowe");
    }
    return value;
}

function oneOf(text: string): string {
    return text.replace(/lpar[12]\.local/g, "lparN.local");
}
