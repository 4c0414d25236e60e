// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../index";
import { durationIn } from "../arguments/durationIn";

const longestMs = 90 * 86_400_000;

/** `7d` as milliseconds. @throws ConfigurationError when it is no such time, or too long: nothing is accepted forever */
export function timeIn(text: string): number {
    const milliseconds = durationIn(text, ["m", "h", "d"]) ?? 0;
    if (milliseconds <= 0 || milliseconds > longestMs) {
        throw new ConfigurationError("Specify a number with m, h or d, such as 90m, 12h or 7d; 90d at most.", {
            option: "for",
        });
    }
    return milliseconds;
}
