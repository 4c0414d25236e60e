// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
import { RequestEnded } from "../transport/guardedRequest";

/** One that comes back must be found in a wait of minutes. */
const silenceLastsMs = 15_000;

/**
 * Who kept silent in this run, to the very handshake. What asks one after another costs one time-out together: a system that hangs
 * is not waited for by each question anew.
 */
export class SilentServers {
    private readonly since = new Map<string, number>();
    private readonly lateHandshakes = new Map<string, number>();

    public constructor(private readonly clock: Clock) {}

    /**
     * @param address `host:port`, with the proxy where there is one
     * @param name for the sentence, where it has another
     * @returns why it is not asked now; null: ask.
     */
    public refusal(address: string, provenance: Provenance, name = address): Observation<never> | null {
        const since = this.since.get(address);
        return since === undefined || this.clock.now().getTime() - since > silenceLastsMs
            ? null
            : unseen(
                  provenance,
                  "timeout",
                  `${name} did not answer a moment ago, so no further request was sent to it`,
              );
    }

    /** A server that shook hands is slow, and another question may have its answer. */
    public learn(address: string, error: unknown): void {
        if (error instanceof RequestEnded && error.kind === "timeout" && !error.hasShakenHands) {
            this.since.set(address, this.clock.now().getTime());
        }
    }

    /** A handshake alone has less patience: one that came too late proves nothing, a second one does. */
    public learnHandshake(address: string, error: unknown): void {
        const isLate = error instanceof RequestEnded && error.kind === "timeout";
        const late = isLate ? (this.lateHandshakes.get(address) ?? 0) + 1 : 0;
        this.lateHandshakes.set(address, late);
        if (late > 1) {
            this.learn(address, error);
        }
    }
}
