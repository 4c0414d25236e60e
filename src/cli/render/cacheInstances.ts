// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheInstance } from "../../index";
import { columns, fill } from "./layout/columns";
import { harmless } from "./layout/harmless";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";

const ways: Readonly<Record<CacheInstance["way"], string>> = {
    DIRECT: "direct",
    GATEWAY: "gateway",
    OPEN: "open",
    INFERRED: "inferred",
    NONE: "-",
};

/** One row for each instance: its route and its facts. Notes that apply to several are shown once below. */
export function renderCacheInstances(instances: readonly CacheInstance[], style: Style): string[] {
    const heading = ["INSTANCE", "SYSTEM", "VERSION", "WAY", "STORE", "MEMBERS", "ENTRIES"];
    const rows = instances.map((one) => [
        one.id,
        one.system,
        one.version ?? "-",
        ways[one.way],
        storeOf(one),
        one.members === null ? "-" : String(one.members.length),
        one.entries === null ? "-" : String(one.entries),
    ]);
    const notes = notesOf(instances, style);
    return [...headed(columns([heading, ...rows], style.width), style), ...(notes.length > 0 ? ["", ...notes] : [])];
}

function notesOf(instances: readonly CacheInstance[], style: Style): string[] {
    const byNote = new Map<string, readonly string[]>();
    for (const one of instances) {
        const note = noteOf(one);
        byNote.set(note, [...(byNote.get(note) ?? []), one.id]);
    }
    byNote.delete("");
    return [...byNote].flatMap(([note, ids]) => fill(`${ids.join(", ")}: ${note}`, style.width, "    ", "  "));
}

function storeOf({ storage }: CacheInstance): string {
    if (storage.running === null) {
        return storage.configured === null ? "-" : `(${storage.configured})`;
    }
    return storage.running === "redis-or-vsam" ? (storage.configured ?? "redis or vsam") : storage.running;
}

function noteOf({ why, way, through, storage, errorNumber }: CacheInstance): string {
    const notes = [
        way === "GATEWAY" || way === "OPEN" ? `through ${through ?? ""}` : null,
        contradiction(storage),
        why === null ? null : withoutAddress(harmless(why)),
        errorNumber,
    ];
    return notes.filter((note) => note !== null).join("; ");
}

/** The instance is in front of it, and several may have the same note. */
function withoutAddress(why: string): string {
    return why.replace(/^\S+:\d+ /, "");
}

function contradiction({ running, configured }: CacheInstance["storage"]): string | null {
    const isKnown = running !== null && running !== "redis-or-vsam" && configured !== null;
    return isKnown && configured !== running ? `zowe.yaml says ${configured}` : null;
}
