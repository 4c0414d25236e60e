// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../index";

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const longestMs = 90 * unitMs.d;

/** `7d` as milliseconds. @throws ConfigurationError when it is no such time, or too long: nothing is accepted forever */
export function timeIn(text: string): number {
    const [, number = "", unit = ""] = /^(\d{1,4})([mhd])$/.exec(text.trim()) ?? [];
    const milliseconds = Number(number) * (unitMs[unit as keyof typeof unitMs] ?? 0);
    if (milliseconds <= 0 || milliseconds > longestMs) {
        throw new ConfigurationError("Specify a number with m, h or d, such as 90m, 12h or 7d; 90d at most.", {
            option: "for",
        });
    }
    return milliseconds;
}
