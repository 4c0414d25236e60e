// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../observation";
import type { TokenAnswer } from "../proving/signOn";
import type { Instance } from "../sysplex";
import type { JsonWebKey } from "./jsonWebKey";

/** The answer to one query with a token, without the token. */
export interface TokenShown {
    readonly answer: TokenAnswer;
    /** The status and message of an answer that is not ACCEPTED, or why there is none. */
    readonly why: string | null;
    /** From an accepted one; epoch milliseconds of the clock of the issuer. */
    readonly creationMs: number | null;
    readonly expirationMs: number | null;
}

export interface ShownAt {
    readonly verifier: string;
    readonly before: TokenShown;
    /** The last answer after the logout; null: it was not asked then. */
    readonly after: TokenShown | null;
    /** From the answer to the logout to the first rejection. */
    readonly deniedAfterMs: number | null;
    /** How long it was asked after the logout. */
    readonly watchedMs: number;
}

export interface TokenSeen {
    readonly issuer: string;
    readonly logIn: "MADE" | "REJECTED" | "FAILED";
    readonly why: string | null;
    readonly logout: { readonly at: string; readonly status: number | null; readonly why: string | null } | null;
    readonly shown: readonly ShownAt[];
    readonly leftAt: readonly string[];
}

export interface GatewaySeen {
    readonly instance: Instance;
    readonly keys: Observation<readonly JsonWebKey[]>;
    /** The time in its answer minus the time here in the middle of the request, in milliseconds; null: not seen. */
    readonly clockOffsetMs: number | null;
    /** It answered something: it is asked for more. */
    readonly answers: boolean;
}

/** All that a verification of single sign-on saw. Tokens are not a part of it. */
export interface SignOnSeen {
    readonly gateways: readonly GatewaySeen[];
    readonly tokens: readonly TokenSeen[];
}
