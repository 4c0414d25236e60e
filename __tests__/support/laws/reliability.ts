// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const isFull = process.env["RELIABILITY"] === "full";

/** How much of an endurance test runs: all of it with `npm run reliability`, a share of it with `npm test`. */
export function scaled(full: number, brief: number): number {
    return isFull ? full : brief;
}

/** A net for a run that hangs. It is wide, for a test must not fail because the machine is slow. */
export const netMs = scaled(10_800_000, 1_800_000);

/** The seeds of such a test: 1 to `full`, the part of them that `npm run reliability single 2/10` names, or a share of them. */
export function seeds(full: number, brief: number): readonly number[] {
    const [part = 1, parts = 1] = (process.env["RELIABILITY_PART"] ?? "").split("/").filter(Boolean).map(Number);
    const all = Array.from({ length: scaled(full, brief) }, (_, index) => index + 1);
    return isFull ? all.filter((seed) => Math.ceil((seed * parts) / full) === part) : all;
}

/** Prints a figure for docs/reliability.md. */
export function figure(name: string, value: string): void {
    if (isFull) {
        process.stdout.write(`${name}: ${value}\n`);
    }
}
