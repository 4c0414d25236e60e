// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { availableParallelism, loadavg } from "node:os";

let isVirtual = false;

/** For a file whose tests live in virtual time: nothing of them may depend on the machine, nor on how busy it is. */
export function forgetMachine(): void {
    isVirtual = true;
}

/** How much longer everything takes now than on a quiet machine: 3 where six times as many programs as there are cores want to run. */
export function slowness(): number {
    const [programs = 0] = isVirtual ? [] : loadavg();
    // Two workers and what they start keep two cores busy.
    return Math.max(1, programs / (2 * availableParallelism()));
}

/** Seconds that are enough on a quiet machine, for an option. */
export function stretched(seconds: number): number {
    return Math.ceil(seconds * slowness());
}
