// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../ports/clock";

/** The time on z/OS: the last `Date` header that was received, plus the time since then. */
export class SysplexClock {
    private offsetMs = 0;

    public constructor(private readonly clock: Clock) {}

    public hear(date: string): void {
        const told = Date.parse(date);
        if (!Number.isNaN(told)) {
            this.offsetMs = told - this.clock.now().getTime();
        }
    }

    public now(): Date {
        return new Date(this.clock.now().getTime() + this.offsetMs);
    }
}
