// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface DynamicVipas {
    /** False: EZZ8269I, the stack is in no sysplex group; `vipas` is then empty. */
    readonly isInSysplexGroup: boolean;
    readonly vipas: readonly DynamicVipa[];
}

/** The relation of one TCP/IP stack of the sysplex to one dynamic VIPA. */
export interface VipaStack {
    readonly stackName: string;
    readonly systemName: string;
    /** `ACTIVE` (the owner), `BACKUP`, `MOVING`, `QUIESCING`, or a word of a newer level. */
    readonly status: string;
    readonly rank: number | null;
    /** `DIST`: distributes; `DEST`: is a target; `BOTH`; null: neither. */
    readonly distribution: "DIST" | "DEST" | "BOTH" | null;
}

interface DynamicVipa {
    /** Without the prefix length. */
    readonly address: string;
    readonly stacks: readonly VipaStack[];
}

export interface VipaConfiguration {
    readonly distributions: readonly VipaDistribution[];
    readonly isComplete: boolean;
}

/** The VIPADISTRIBUTE settings of one port. */
interface VipaDistribution extends Destination {
    /** Dynamic XCF addresses, or `ALL`. */
    readonly target: string;
    /** Null in the short format without DETAIL. */
    readonly method: string | null;
    readonly flags: readonly string[];
}

export interface VipaTargets {
    /** Empty on a stack that distributes nothing. */
    readonly targets: readonly VipaTarget[];
    readonly isComplete: boolean;
}

/** A target of one distributed port, as the distributor sees it. */
export interface VipaTarget extends Destination {
    /** The dynamic XCF address of the target's stack. */
    readonly targetAddress: string;
    /** Servers that listen there; 0: none. */
    readonly readyServers: number;
    /** Since the table was made. */
    readonly totalConnections: number | null;
    /** `BASEWLM`, `ROUNDROBIN`, `HOTSTANDBY`. */
    readonly method: string | null;
    /** `PREFERRED` or `BACKUP` with HOTSTANDBY. */
    readonly serverType: string | null;
    readonly flags: readonly string[];
}

/** `10.91.1.1..9999`, or address and port in two columns. */
export interface Destination {
    readonly address: string;
    readonly port: number;
}
