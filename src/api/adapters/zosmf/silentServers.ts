// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
import { RequestEnded } from "../transport/guardedRequest";

/** One that comes back must be found in a wait of minutes. */
const silenceLastsMs = 15_000;

/**
 * Servers that did not answer in this run, not even the handshake. Sequential requests cost one timeout together: a hung system
 * does not delay each request again.
 */
export class SilentServers {
    private readonly since = new Map<string, number>();
    private readonly lateHandshakes = new Map<string, number>();

    public constructor(private readonly clock: Clock) {}

    /**
     * @param address `host:port`, with the proxy if there is one
     * @param name for the sentence, if it differs
     * @returns why no request is sent now; null: send it.
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
