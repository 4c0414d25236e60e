// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scope, Verdict } from "../finding";

/** A finding that a user accepts for a time: it is shown, and decides neither verdict nor exit code. */
export interface Mute {
    /** `HA-REG04`. */
    readonly id: string;
    /** The worst that it was when it was accepted. */
    readonly severity: "WARNING" | "CRITICAL";
    /** Where it was then, and has been since. */
    readonly scopes: readonly Scope[];
    /** `user@host`. */
    readonly by: string;
    readonly reason: string;
    /** ISO-8601 UTC. */
    readonly since: string;
    readonly until: string;
}

/** Verdict and exit code as they would be without mutes. */
export interface Unmuted {
    readonly verdict: Verdict | "DENIED";
    readonly exitCode: number;
}

/** `zowe-ha/mute/1`, the object that is printed and returned by the library. */
export interface MuteReport {
    readonly schema: "zowe-ha/mute/1";
    readonly action: "ADD" | "LIST" | "REMOVE";
    readonly profile: string;
    readonly outcome: "DONE" | "NOTHING-TO-DO" | "REFUSED" | "UNKNOWN";
    readonly exitCode: number;
    readonly reason: string;
    readonly mutes: readonly Mute[];
}
