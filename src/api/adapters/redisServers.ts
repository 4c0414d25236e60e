// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createClient } from "../../vendor/redis";
import type { Observation } from "../model/observation";
import { unseen } from "../model/observation";
import type { Clock } from "../ports/clock";
import type { Redis, RedisAddress } from "../ports/redis";
import { printable } from "../probe/parse/printable";
import type { Failure } from "./transport/connectionFailure";
import { connectionFailure } from "./transport/connectionFailure";
import { RequestEnded } from "./transport/guardedRequest";

interface RedisLimits {
    readonly timeoutMs: number;
    /** CA certificates to trust; null: those of the system. */
    readonly authorities: string[] | null;
    readonly verifiesCertificates: boolean;
    readonly signal: AbortSignal;
}

/** One connection for each question; it ends with the answer, and is never tried again. */
export function redisServers(limits: RedisLimits, clock: Clock): Redis {
    const ask = <T>(
        address: RedisAddress,
        command: readonly string[],
        read: (reply: unknown) => T,
    ): Promise<Observation<T>> => askOnce({ address, command, read }, limits, clock);
    return {
        information: (address, section) => ask(address, ["INFO", section], String),
        quorum: (address, masterName) =>
            ask(address, ["SENTINEL", "CKQUORUM", masterName], (reply) => printable(String(reply))),
        masterOf: (address, masterName) =>
            ask(address, ["SENTINEL", "GET-MASTER-ADDR-BY-NAME", masterName], hostAndPort),
    };
}

interface Question<T> {
    readonly address: RedisAddress;
    readonly command: readonly string[];
    readonly read: (reply: unknown) => T;
}

async function askOnce<T>(
    { address, command, read }: Question<T>,
    limits: RedisLimits,
    clock: Clock,
): Promise<Observation<T>> {
    const name = `${address.host}:${address.port}`;
    const client = clientFor(address, limits);
    const provenance = (): { source: string; vantage: string; at: Date } => ({
        source: `Redis ${command.slice(0, 2).join(" ")}`,
        vantage: "here",
        at: clock.now(),
    });
    // Without a listener the client throws what `connect` has rejected with already.
    client.on("error", () => undefined);
    try {
        const reply = await within(limits, async () => {
            await client.connect();
            return client.sendCommand([...command]);
        });
        return { seen: true, value: read(reply), ...provenance() };
    } catch (error) {
        const { reason, why } = failureOf(error);
        // A sentinel without a quorum answers with an error, which is also an answer.
        const words = error instanceof Error ? error.message : "";
        return words.startsWith("NOQUORUM")
            ? { seen: true, value: read(words), ...provenance() }
            : unseen(provenance(), reason, `${name} ${why}`);
    } finally {
        client.destroy();
    }
}

function clientFor(
    { host, port, user, password, isTls }: RedisAddress,
    limits: RedisLimits,
): ReturnType<typeof createClient> {
    const tls = {
        tls: true,
        rejectUnauthorized: limits.verifiesCertificates,
        ...(limits.authorities === null ? {} : { ca: limits.authorities }),
    } as const;
    return createClient({
        RESP: 2,
        socket: { host, port, connectTimeout: limits.timeoutMs, reconnectStrategy: false, ...(isTls ? tls : {}) },
        ...(user === null ? {} : { username: user }),
        ...(password === null ? {} : { password }),
    }) as unknown as ReturnType<typeof createClient>;
}

/** @throws RequestEnded when the time is over, or the command must end */
async function within<T>({ timeoutMs, signal }: RedisLimits, work: () => Promise<T>): Promise<T> {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(new RequestEnded("timeout")), timeoutMs);
    const stop = (): void => ending.abort(new RequestEnded("aborted"));
    signal.addEventListener("abort", stop, { once: true });
    const end = new Promise<never>((_, reject) => {
        ending.signal.addEventListener("abort", () => reject(ending.signal.reason as RequestEnded), { once: true });
    });
    if (signal.aborted) {
        stop();
    }
    try {
        return await Promise.race([work(), end]);
    } finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", stop);
    }
}

/** Redis's own refusals begin with a word in capitals (redis.io, RESP errors). */
function failureOf(error: unknown): Failure {
    const message = error instanceof Error ? printable(error.message) : "";
    if (/^(NOAUTH|WRONGPASS|NOPERM)\b/.test(message)) {
        return { reason: "credentials-rejected", why: `rejected the credentials of zowe.yaml (${message})` };
    }
    return /^(ERR|LOADING|MASTERDOWN|IDONTKNOW)\b/.test(message)
        ? { reason: "answered-error", why: `answered: ${message}` }
        : connectionFailure(error);
}

function hostAndPort(reply: unknown): { readonly host: string; readonly port: number } | null {
    const [host, port] = Array.isArray(reply) ? reply.map(String) : [];
    return host === undefined || !/^\d{1,5}$/.test(port ?? "") ? null : { host, port: Number(port) };
}
