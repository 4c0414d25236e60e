// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { groups } from "../../operator/groups";
import type { HardcopyMessage, World } from "../../../world/world";
import { minutesAhead } from "../../../world/minutesAhead";
import { slashedJson } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const mostItems = 10_000;

/** GET /zosmf/restconsoles/v1/log: the hardcopy of all systems (OPERLOG), or of the answering one (SYSLOG). */
export function speakLog(world: World, request: SignedOnRequest): Answer | null {
    if (request.method !== "GET" || !/^\/zosmf\/restconsoles\/(v1\/)?log$/.test(request.path)) {
        return null;
    }
    const { query } = request;
    const isForward = query.get("direction") === "forward";
    const { first, last } = rangeOf(world, query, isForward);
    const source = sourceOf(query);
    const found = world.hardcopy
        .filter(({ at }) => at >= first && at <= last)
        .filter(fromSystem(query.get("sysName") ?? (source === "SYSLOG" ? request.system.name : null)))
        .slice(-mostItems);
    return slashedJson(200, {
        timezone: minutesAhead(world, request.system.name) / 60,
        nextTimestamp: isForward ? last : first,
        source,
        totalitems: found.length,
        items: (isForward ? found : found.reverse()).map(item),
    });
}

/** `timestamp` in milliseconds or `time` in ISO form, and `timeRange` such as `10m` before or after it. */
function rangeOf(
    world: World,
    query: URLSearchParams,
    isForward: boolean,
): { readonly first: number; readonly last: number } {
    const asked = Number(query.get("timestamp")) || Date.parse(query.get("time") ?? "");
    const from = Number.isNaN(asked) ? world.now : asked;
    const [amount, unit] = groups(/^(\d{1,3})([smh])$/, query.get("timeRange") ?? "") ?? ["10", "m"];
    const length = Number(amount) * (unitMs[unit] ?? 0);
    return isForward ? { first: from, last: from + length } : { first: from - length, last: from };
}

function sourceOf(query: URLSearchParams): "OPERLOG" | "SYSLOG" {
    return query.get("hardcopy")?.toLowerCase() === "syslog" ? "SYSLOG" : "OPERLOG";
}

function fromSystem(name: string | null): (message: HardcopyMessage) => boolean {
    return ({ systemName }) => name === null || systemName === name.toUpperCase();
}

function item(message: HardcopyMessage): Record<string, unknown> {
    return {
        jobName: message.jobName.padEnd(8),
        system: message.systemName.padEnd(8),
        color: "green",
        replyId: "0",
        messageId: String(message.at % 1_000_000_000),
        subType: "NULL",
        time: new Date(message.at).toUTCString(),
        message: ` ${message.text}`,
        type: "HARDCOPY",
        cart: "0",
        timestamp: message.at,
    };
}
