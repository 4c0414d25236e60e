// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError, longestHoldSeconds } from "../../index";
import { durationIn } from "../arguments/durationIn";

/** `5m` in seconds. @throws ConfigurationError when it is no such time, or too long */
export function holdIn(value: unknown): number {
    const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
    const seconds = (durationIn(text, ["s", "m", "h"]) ?? 0) / 1_000;
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
