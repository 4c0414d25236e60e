// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Law, Moment } from "./moment";
import { isServing } from "./moment";

/** A gate may have looked that long before P, if a request of its look timed out: what has not served for longer was seen not to. */
const slowGlanceMs = 6_000;

/** No instance that serves is stopped or drained while too few others serve. What is missing at the first moment has been for long. */
export class ServingLaw implements Law {
    private readonly broken: string[] = [];
    private readonly missingSince = new Map<string, number>();
    private stopping: readonly string[] = [];
    private drained: readonly string[] = [];
    private isFirst = true;

    public constructor(
        private readonly maxUnavailable: number,
        private readonly glanceMs = slowGlanceMs,
    ) {}

    public complaints(): readonly string[] {
        return this.broken;
    }

    public see(moment: Moment): void {
        const { atMs, instances, drained } = moment;
        const stopping = instances.filter(({ launcher }) => launcher === "stopping").map(({ id }) => id);
        if (!this.isFirst) {
            stopping.filter((id) => !this.stopping.includes(id)).forEach((id) => this.judge("P", id, moment));
            drained.filter((id) => !this.drained.includes(id)).forEach((id) => this.judge("drain", id, moment));
        }
        for (const one of instances) {
            if (isServing(one)) {
                this.missingSince.delete(one.id);
            } else if (!this.missingSince.has(one.id)) {
                this.missingSince.set(one.id, this.isFirst ? -Infinity : atMs);
            }
        }
        [this.stopping, this.drained, this.isFirst] = [stopping, drained, false];
    }

    private judge(what: "P" | "drain", id: string, { atMs, instances }: Moment): void {
        const didServe = !this.missingSince.has(id);
        const others = instances.filter((other) => other.id !== id);
        const missing = others.filter((other) => atMs - (this.missingSince.get(other.id) ?? atMs) > this.glanceMs);
        if (didServe && (missing.length >= this.maxUnavailable || missing.length === others.length)) {
            this.broken.push(`${what} of ${id} while ${missing.map((other) => other.id).join()} did not serve`);
        }
    }
}
