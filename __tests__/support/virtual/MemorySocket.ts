// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { X509Certificate } from "node:crypto";
import { Duplex } from "node:stream";
import { noteActivity } from "./activity";
import type { Hello } from "./trustedBy";
import { legacyOf } from "./trustedBy";

interface Place {
    readonly address: string;
    readonly port: number;
}

/**
 * One end of a connection that never leaves this process, with what Node's HTTP and the simulator ask of a socket. What is written
 * arrives at the other end in the next turn, in the order in which it was written.
 */
export class MemorySocket extends Duplex {
    public readonly encrypted = true;
    /** Whether the chain of the other end is trusted, and why not. */
    public authorized = false;
    public authorizationError: Error | null = null;
    /** What the client said when it began the handshake; null: plain TCP. */
    public hello: Hello | null = null;
    /** The certificate of the other end, and those that issued it. */
    public peerChain: readonly X509Certificate[] = [];
    private other: MemorySocket | null = null;
    private taken: (() => void) | null = null;

    private constructor(
        private readonly own: Place,
        private readonly far: Place,
    ) {
        super({ allowHalfOpen: false });
    }

    public static pair(client: Place, server: Place): readonly [client: MemorySocket, server: MemorySocket] {
        const pair = [new MemorySocket(client, server), new MemorySocket(server, client)] as const;
        [pair[0].other, pair[1].other] = [pair[1], pair[0]];
        return pair;
    }

    public get localAddress(): string {
        return this.own.address;
    }

    public get localPort(): number {
        return this.own.port;
    }

    public get remoteAddress(): string {
        return this.far.address;
    }

    public get remotePort(): number {
        return this.far.port;
    }

    public getPeerX509Certificate(): X509Certificate | undefined {
        return this.peerChain[0];
    }

    public getPeerCertificate(): object {
        const [own] = this.peerChain;
        return own === undefined ? {} : legacyOf(own);
    }

    public isSessionReused(): boolean {
        return false;
    }

    public getProtocol(): string {
        return "TLSv1.3";
    }

    /** No clock of the machine runs on a connection in memory: who waits sets a timer of its own. */
    public setTimeout(): this {
        return this;
    }

    public setNoDelay(): this {
        return this;
    }

    public setKeepAlive(): this {
        return this;
    }

    public ref(): this {
        return this;
    }

    public unref(): this {
        return this;
    }

    /** As a TCP reset: the other end hears of it as an error. */
    public resetAndDestroy(): this {
        const { other } = this;
        process.nextTick(() => other?.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })));
        return this.destroy();
    }

    public override _read(): void {
        const { taken } = this;
        this.taken = null;
        taken?.();
    }

    public override _write(chunk: Buffer, _encoding: string, written: (error?: Error | null) => void): void {
        const { other } = this;
        noteActivity();
        process.nextTick(() => {
            noteActivity();
            if (other === null || other.destroyed || other.readableEnded) {
                written();
            } else if (other.push(chunk)) {
                written();
            } else {
                other.taken = written;
            }
        });
    }

    public override _final(done: (error?: Error | null) => void): void {
        this.sayGoodbye();
        done();
    }

    public override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
        this.sayGoodbye();
        const { taken } = this;
        this.taken = null;
        taken?.();
        done(error);
    }

    /** The other end reads what is under way, and then the end. */
    private sayGoodbye(): void {
        const { other } = this;
        noteActivity();
        process.nextTick(() => {
            if (other !== null && !other.destroyed && !other.readableEnded && !other.hasHeardEnd) {
                other.hasHeardEnd = true;
                other.push(null);
            }
        });
    }

    private hasHeardEnd = false;
}
