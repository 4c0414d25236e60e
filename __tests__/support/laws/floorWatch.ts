// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../simulator/life/simulatorState";
import type { Simulator } from "../../../simulator/startSimulator";

const sampleMs = 20;
/** Without any announcement two operations within about a second may still meet (docs/setup.md); a busy machine stretches it. */
const sameMomentMs = 3_000;

const serves = ({ launcher, components }: InstanceState): boolean =>
    launcher !== "stopping" &&
    (components["apiml"] === "up" || ["gateway", "zaas", "discovery"].every((name) => components[name] === "up"));

/** Samples who serves and who prepares: somebody serves at every moment, and nobody prepares the workspace beside another. */
export class FloorWatch {
    public readonly complaints = new Set<string>();
    /** Moments without anybody that are told in the plan: nothing was announced, and the last two went within the same moment. */
    public met = 0;
    private readonly goneSince = new Map<string, number>();
    private wasEmpty = false;
    private readonly timer: NodeJS.Timeout;

    public constructor(
        private readonly plex: Simulator,
        private readonly isAnnounced: boolean,
    ) {
        this.timer = setInterval(() => this.sample(), sampleMs);
    }

    public close(): void {
        clearInterval(this.timer);
        this.sample();
    }

    private sample(): void {
        const now = performance.now();
        const { instances } = this.plex.state();
        for (const one of instances) {
            if (serves(one)) {
                this.goneSince.delete(one.id);
            } else if (!this.goneSince.has(one.id)) {
                this.goneSince.set(one.id, now);
            }
        }
        const isEmpty = this.goneSince.size === instances.length;
        if (isEmpty && !this.wasEmpty) {
            this.judge(now);
        }
        this.wasEmpty = isEmpty;
        this.judgePreparing(instances);
    }

    private judge(now: number): void {
        const ages = [...this.goneSince.values()].map((since) => now - since).sort((one, other) => one - other);
        if (!this.isAnnounced && (ages[1] ?? sameMomentMs) < sameMomentMs) {
            this.met += 1;
            return;
        }
        const gone = [...this.goneSince].map(([id, since]) => `${id} for ${Math.round(now - since)} ms`);
        this.complaints.add(`nobody serves: ${gone.join(", ")}`);
    }

    private judgePreparing(instances: readonly InstanceState[]): void {
        const preparing = instances.filter(({ launcher }) => launcher === "preparing").map(({ id }) => id);
        if (preparing.length > 1 && this.isAnnounced) {
            this.complaints.add(`${preparing.join(" and ")} prepare the workspace at once`);
        }
    }
}
