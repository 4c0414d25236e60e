// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "./apiMediation";
import type { Clock } from "./clock";
import type { TlsPeer } from "./tlsPeer";
import type { Zosmf } from "./zosmf";

/** Every way to the world, bound to one profile and one deadline. */
export interface Ports {
    /** In the order of the profile; at least one unless everything is reached without z/OSMF. */
    readonly zosmf: readonly Zosmf[];
    readonly apiMediation: ApiMediation;
    readonly tlsPeer: TlsPeer;
    readonly clock: Clock;
    /** The time on z/OS from the last `Date` header; the ages of jobs and leases are judged by it, never by the clock of this workstation. */
    sysplexTime(): Date;
    /** Aborts at the deadline of the command, on Ctrl-C, and when the daemon's client goes away. */
    readonly signal: AbortSignal;
    /** The same ports without the tape, for what is recorded as a whole. */
    readonly aside?: Ports;
}
