// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TLSSocket } from "node:tls";
import type { Clock } from "../../ports/clock";
import type { Handshake } from "../../model/seen/handshake";
import type { Endpoint } from "../../model/sysplex";
import type { Read } from "./describeHandshake";
import { describeHandshake } from "./describeHandshake";
import { RequestEnded } from "./guardedRequest";

interface Shaken {
    readonly value: Handshake;
    readonly at: Date;
}

/** Null: it says less than a handshake of our own would. */
type Outcome = { readonly shaken: Shaken } | { readonly error: Error } | null;

/**
 * The handshakes of the connections that this run opens for requests. A look needs a handshake with each of these ports, and takes this
 * one over instead of a second: once, because a second attempt must be one. What is taken over was complete, verified, and not the
 * continuation of an earlier session: it shows the certificate of this moment.
 */
export class HeardHandshakes {
    private readonly outcomes = new Map<string, Promise<Outcome>>();

    public constructor(
        private readonly clock: Clock,
        private readonly read: Read,
    ) {}

    /** Follows a connection that was just begun; the first one with each port counts. */
    public follow({ host, port }: Endpoint, socket: TLSSocket): void {
        const name = `${host}:${port}`;
        if (!this.outcomes.has(name)) {
            this.outcomes.set(name, this.outcomeOf(socket));
        }
    }

    /**
     * @returns null: no connection with this port was opened, or its handshake says less than one of our own would
     * @throws the refusal; RequestEnded if the connection has waited in vain as long as the handshake may
     */
    public async take({ host, port }: Endpoint, timeoutMs: number): Promise<Shaken | null> {
        const name = `${host}:${port}`;
        const coming = this.outcomes.get(name);
        if (coming === undefined) {
            return null;
        }
        this.outcomes.set(name, Promise.resolve(null));
        const outcome = await inTime(coming, timeoutMs);
        if (outcome !== null && "error" in outcome) {
            throw outcome.error;
        }
        return outcome?.shaken ?? null;
    }

    private outcomeOf(socket: TLSSocket): Promise<Outcome> {
        const since = this.clock.now().getTime();
        return new Promise((resolve) => {
            socket.once("secureConnect", () => {
                const at = this.clock.now();
                const described = (): Handshake => ({
                    ...describeHandshake(socket, this.read),
                    latencyMs: at.getTime() - since,
                });
                resolve(isWhole(socket) ? { shaken: { value: described(), at } } : null);
            });
            socket.once("error", (error: Error) => resolve(isRefusal(error) ? { error } : null));
            socket.once("close", () => resolve(null));
        });
    }
}

function isWhole(socket: TLSSocket): boolean {
    return socket.authorized && !socket.isSessionReused();
}

/** Any other failure may be about what only a request shows or verifies: a name, a client certificate. */
function isRefusal(error: Error & { readonly code?: string }): boolean {
    return error.code === "ECONNREFUSED";
}

function inTime(coming: Promise<Outcome>, timeoutMs: number): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
        timer = setTimeout(() => resolve({ error: new RequestEnded("timeout") }), timeoutMs);
    });
    return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
