// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Severity } from "../../../model/finding";

export const warningDays = 30;
const criticalDays = 7;

/** How severe it is that a certificate ends in so many days (negative: it has expired); null: that is not soon. */
export function certificateSeverity(days: number): Exclude<Severity, "INFO"> | null {
    if (days >= warningDays) {
        return null;
    }
    return days < criticalDays ? "CRITICAL" : "WARNING";
}
