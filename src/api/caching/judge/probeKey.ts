// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, memberOf, textOf } from "../../probe/parse/jsonValue";
import type { StoredEntry } from "./readEntries";

/** The key of a probe: the run, its expiry, and the step. */
interface Probe {
    readonly runId: string;
    /** Epoch milliseconds; a later run may remove it then. */
    readonly expiresMs: number;
}

const prefix = "zowe-ha-probe-";
/** For a probe whose value cannot be read: no run takes longer. */
const longestRunMs = 86_400_000;

type ProbeStep = "created" | "updated";

/** Letters, digits and hyphens: any other character makes some mode or some URL fail (E-CCH-02). */
export function probeKey(runId: string, round: number, writer: number): string {
    return `${prefix}${runId}-${round}-${writer}`;
}

export function probeValue({ runId, expiresMs }: Probe, from: string, round: number, step: ProbeStep): string {
    const expires = new Date(expiresMs).toISOString();
    return JSON.stringify({ zoweHaProbe: runId, expires, from, round, step });
}

export function isProbe(key: string): boolean {
    return key.startsWith(prefix);
}

export function isProbeOf(key: string, runId: string): boolean {
    return key.startsWith(`${prefix}${runId}-`);
}

/** Left by a run that is over: its own expiry says so, or its age when the expiry cannot be read. */
export function isExpiredProbe({ key, value, createdMs }: StoredEntry, nowMs: number): boolean {
    if (!isProbe(key)) {
        return false;
    }
    const expires = Date.parse(textOf(memberOf(jsonOf(value), "expires")) ?? "");
    return Number.isNaN(expires) ? (createdMs ?? nowMs) + longestRunMs < nowMs : expires < nowMs;
}
