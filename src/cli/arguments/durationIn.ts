// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

type Unit = keyof typeof unitMs;

/** `90s`, `5m`, `12h` or `7d` as milliseconds; null: it is no such time, or its unit is none of those. */
export function durationIn(text: string, units: readonly Unit[]): number | null {
    const [, amount = "", unit = ""] = /^(\d{1,5})([smhd])$/i.exec(text.trim()) ?? [];
    const known = units.find((one) => one === unit.toLowerCase());
    return known === undefined ? null : Number(amount) * unitMs[known];
}
