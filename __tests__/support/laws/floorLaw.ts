// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Law, Moment } from "./moment";
import { isServing } from "./moment";

/** Without any announcement two operations within about a second may still meet (docs/setup.md); a busy machine stretches it. */
const sameMomentMs = 3_000;

/** With several operators: an instance serves at every moment, and none prepares the workspace beside another. */
export class FloorLaw implements Law {
    /** Moments without a serving instance that the plan tells of: nothing was announced, and the last two went within the same moment. */
    public met = 0;
    private readonly broken = new Set<string>();
    private readonly goneSince = new Map<string, number>();
    private wasEmpty = false;

    public constructor(private readonly isAnnounced: boolean) {}

    public complaints(): readonly string[] {
        return [...this.broken];
    }

    public see({ atMs, instances }: Moment): void {
        for (const one of instances) {
            if (isServing(one)) {
                this.goneSince.delete(one.id);
            } else if (!this.goneSince.has(one.id)) {
                this.goneSince.set(one.id, atMs);
            }
        }
        const isEmpty = this.goneSince.size === instances.length;
        if (isEmpty && !this.wasEmpty) {
            this.judge(atMs);
        }
        this.wasEmpty = isEmpty;
        const preparing = instances.filter(({ launcher }) => launcher === "preparing").map(({ id }) => id);
        if (preparing.length > 1 && this.isAnnounced) {
            this.broken.add(`${preparing.join(" and ")} prepare the workspace at once`);
        }
    }

    private judge(now: number): void {
        const ages = [...this.goneSince.values()].map((since) => now - since).sort((one, other) => one - other);
        if (!this.isAnnounced && (ages[1] ?? sameMomentMs) < sameMomentMs) {
            this.met += 1;
            return;
        }
        const gone = [...this.goneSince].map(([id, since]) => `${id} for ${Math.round(now - since)} ms`);
        this.broken.add(`nobody serves: ${gone.join(", ")}`);
    }
}
