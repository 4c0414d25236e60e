// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../simulator/life/simulatorState";
import type { Simulator } from "../../../simulator/startSimulator";

/** A gate may have looked that long before P: whoever has not served for longer was seen not to. */
const glanceMs = 6_000;
const sampleMs = 50;

const serves = ({ components }: InstanceState): boolean =>
    components["apiml"] === "up" || ["gateway", "zaas", "discovery"].every((name) => components[name] === "up");

/** Samples who serves, and complains of every instance that was stopped while too few others did. */
export class ServingWatch {
    public readonly complaints: string[] = [];
    private readonly missingSince = new Map<string, number>();
    private readonly stopping = new Set<string>();
    private readonly timer: NodeJS.Timeout;

    public constructor(
        private readonly plex: Simulator,
        private readonly maxUnavailable: number,
    ) {
        this.timer = setInterval(() => this.sample(), sampleMs);
    }

    public close(): void {
        clearInterval(this.timer);
    }

    private sample(): void {
        const now = performance.now();
        const { instances } = this.plex.state();
        for (const one of instances) {
            if (one.launcher === "stopping" && !this.stopping.has(one.id)) {
                this.judgeStop(one.id, instances, now);
            }
        }
        for (const one of instances) {
            this.remember(one, now);
        }
    }

    private remember(one: InstanceState, now: number): void {
        if (one.launcher === "stopping") {
            this.stopping.add(one.id);
        } else {
            this.stopping.delete(one.id);
        }
        if (serves(one)) {
            this.missingSince.delete(one.id);
        } else if (!this.missingSince.has(one.id)) {
            this.missingSince.set(one.id, now);
        }
    }

    private judgeStop(id: string, instances: readonly InstanceState[], now: number): void {
        const didServe = !this.missingSince.has(id);
        const others = instances.filter((other) => other.id !== id);
        const missing = others.filter((other) => now - (this.missingSince.get(other.id) ?? now) > glanceMs);
        if (didServe && (missing.length >= this.maxUnavailable || missing.length === others.length)) {
            this.complaints.push(`P of ${id} while ${missing.map((other) => other.id).join()} did not serve`);
        }
    }
}
