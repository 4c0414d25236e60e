// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Handshake } from "../../model/seen/handshake";
import type { Clock } from "../../ports/clock";

/** An answer that came before anybody wanted the proof belongs to the same look if it is not older. */
const freshMs = 1_000;

interface Proof {
    readonly handshake: Handshake;
    readonly at: Date;
}

/** The servers that answered a request of this run, with the handshakes of the connections that carried the answers. */
export class ProvenPeers {
    private readonly underWay = new Map<string, Set<Promise<unknown>>>();
    private readonly proofs = new Map<string, Proof>();

    public constructor(private readonly clock: Clock) {}

    /** A request to that server. It never fails. */
    public async during<T>(server: string, request: Promise<T>): Promise<T> {
        const pending = this.underWay.get(server) ?? new Set();
        this.underWay.set(server, pending.add(request));
        const answer = await request;
        pending.delete(request);
        return answer;
    }

    public learn(server: string, handshake: Handshake): void {
        this.proofs.set(server, { handshake, at: this.clock.now() });
    }

    /** The proof of an answer that is under way or has just come; null: there is none, and somebody has to shake hands. */
    public async of(server: string): Promise<Proof | null> {
        const pending = [...(this.underWay.get(server) ?? [])];
        const since = this.clock.now().getTime() - (pending.length === 0 ? freshMs : 0);
        for (const request of pending) {
            await request;
        }
        const proof = this.proofs.get(server);
        return proof !== undefined && proof.at.getTime() >= since ? proof : null;
    }
}
