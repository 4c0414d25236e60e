// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";

/** eureka.renewalPercentThreshold: below this share of the expected heartbeats nothing is evicted. */
export const renewalPercent = 0.85;

/** How a registry calculates how many heartbeats a minute it must receive before it evicts anything. */
export interface RenewalThreshold {
    /** Heartbeats per minute that are counted but were not sent. */
    readonly constant: number;
    added(instance: InstanceDescription): void;
    removed(instance: InstanceDescription, how: "cancelled" | "evicted"): void;
    threshold(entries: number): number;
}

/** Two heartbeats a minute from each entry, of which 85 % must arrive: 17 for ten entries (R1-14). */
export function thresholdBySize(): RenewalThreshold {
    return {
        constant: 0,
        added: () => undefined,
        removed: () => undefined,
        threshold: (entries) => Math.floor(entries * 2 * renewalPercent),
    };
}
