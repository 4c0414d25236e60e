// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError, longestHoldSeconds } from "../../index";

const unitSeconds = { s: 1, m: 60, h: 3_600 } as const;

/** `5m` in seconds. @throws ConfigurationError when it is no such time, or too long */
export function holdIn(value: unknown): number {
    const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
    const [, number = "", unit = ""] = /^(\d{1,5})([smh])$/.exec(text) ?? [];
    const seconds = Number(number) * (unitSeconds[unit as keyof typeof unitSeconds] ?? 0);
    if (seconds <= 0) {
        throw new ConfigurationError(
            `"${text}" is not a time: specify a number with s, m or h, such as 90s, 5m or 1h.`,
            {
                option: "for",
            },
        );
    }
    if (seconds > longestHoldSeconds) {
        throw new ConfigurationError(`"${text}" is too long: a drill holds an instance down for 4h at most.`, {
            option: "for",
        });
    }
    return seconds;
}
