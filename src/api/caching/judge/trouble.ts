// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen, UnseenReason } from "../../model/observation";

/** The error of a Caching Service, or of the route to it. */
export type TroubleKind =
    /** The key is not there: an answer, not a failure. */
    | "absent"
    /** The key is there already. */
    | "collision"
    | "full"
    | "too-large"
    /** Only Infinispan has lists. */
    | "no-lists"
    /** The cluster lost its lock with half of its members (HA-CCH10). */
    | "lock-lost"
    | "bad-request"
    | "no-certificate"
    /** The certificate was refused in the handshake. */
    | "certificate-refused"
    /** The certificate has no common name. */
    | "nameless-certificate"
    | "no-namespace"
    /** The gateway knows no such instance; also up to 30 s after a restart. */
    | "not-routed"
    /** The gateway sent it to an instance that is registered and dead. */
    | "dead"
    /** It takes the request and answers nothing. */
    | "silent"
    /** Nothing listens there. */
    | "refused"
    | "unreachable"
    | "failed";

export interface CacheTrouble {
    readonly kind: TroubleKind;
    /** Message number of the API ML; null where it gave none. */
    readonly number: string | null;
    /** One clause that can follow the name of the query. */
    readonly why: string;
}

export type CacheReply<T> =
    | { readonly ok: true; readonly value: T; readonly latencyMs: number }
    | { readonly ok: false; readonly trouble: CacheTrouble };

/** Troubles of the way: another way may do better. */
const onTheWay: ReadonlySet<TroubleKind> = new Set<TroubleKind>([
    "refused",
    "unreachable",
    "silent",
    "not-routed",
    "dead",
]);

export function isOnTheWay({ kind }: CacheTrouble): boolean {
    return onTheWay.has(kind);
}

/** The credentials are not accepted. */
export function isRejection({ kind }: CacheTrouble): boolean {
    return kind === "certificate-refused" || kind === "nameless-certificate";
}

const handshakeKinds: Partial<Readonly<Record<UnseenReason, TroubleKind>>> = { refused: "refused", timeout: "silent" };

/** There was no handshake: another route may still be possible. */
export function troubleOfHandshake({ reason, why }: Unseen): CacheTrouble {
    return { kind: handshakeKinds[reason] ?? "unreachable", number: null, why };
}
