// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const isFull = process.env["RELIABILITY"] === "full";

/** How much of an endurance test runs: all of it with `npm run reliability`, a share of it with `npm test`. */
export function scaled(full: number, brief: number): number {
    return isFull ? full : brief;
}

/** Prints a figure for docs/reliability.md. */
export function figure(name: string, value: string): void {
    if (isFull) {
        process.stdout.write(`${name}: ${value}\n`);
    }
}
