// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HardcopyMessage, World } from "../world";
import { slashedJson } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const mostItems = 10_000;

/** GET /zosmf/restconsoles/v1/log: the hardcopy of all systems (OPERLOG), or of the answering one (SYSLOG). */
export function speakLog(world: World, request: SignedOnRequest): Answer | null {
    if (request.method !== "GET" || !/^\/zosmf\/restconsoles\/(v1\/)?log$/.test(request.path)) {
        return null;
    }
    const { query } = request;
    const [, amount, unit = "m"] = /^(\d{1,3})([smh])$/.exec(query.get("timeRange") ?? "10m") ?? [];
    const rangeMs = Number(amount ?? 10) * (unitMs[unit] ?? 60_000);
    const from = Number(query.get("timestamp") ?? Date.parse(query.get("time") ?? "")) || world.now;
    const isForward = query.get("direction") === "forward";
    const [first, last] = isForward ? [from, from + rangeMs] : [from - rangeMs, from];
    const source = query.get("hardcopy")?.toLowerCase() === "syslog" ? "SYSLOG" : "OPERLOG";
    const systemName = query.get("sysName")?.toUpperCase() ?? (source === "SYSLOG" ? request.system.name : null);
    const found = world.hardcopy
        .filter(({ at }) => at >= first && at <= last)
        .filter((message) => systemName === null || message.systemName === systemName)
        .slice(-mostItems);
    const ordered = isForward ? found : [...found].reverse();
    return slashedJson(200, {
        timezone: world.options.utcOffsetMinutes / 60,
        nextTimestamp: isForward ? last : first,
        source,
        totalitems: ordered.length,
        items: ordered.map(item),
    });
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
