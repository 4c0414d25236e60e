// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { announcementNamespace } from "../../model/namespace";
import { printable } from "../../model/printable";
import type { Announcement } from "../../model/operation/announcement";
import { announcementLifeMs } from "../../ports/announcements";
import { parseAnnouncement } from "../../probe/parse/announcement";
import type { StoredEntry } from "./readEntries";

/** The announcements at one instance. */
export interface AnnouncementsAt {
    readonly instance: string;
    readonly entries: readonly StoredEntry[];
}

export interface Merged {
    readonly announcements: readonly Announcement[];
    /** Entries that may be announcements and could not be understood. */
    readonly gaps: readonly string[];
}

/** More operations at once than any deployment has; each more is one that is not read. */
const mostEntries = 200;
/** The service dates each write by its own clock: an entry that was not written for so long has no owner, regardless of its contents. */
const longestMs = 2 * announcementLifeMs;

/**
 * Everybody's announcements. An instance that was away may hold an older state of one: the youngest counts, and one that holds
 * anywhere holds.
 */
export function mergeAnnouncements(held: readonly AnnouncementsAt[], now: Date): Merged {
    const gaps: string[] = [];
    const byId = new Map<string, Announcement>();
    for (const { instance, entries } of held) {
        if (entries.length > mostEntries) {
            gaps.push(`${instance} holds ${entries.length} entries in the namespace ${announcementNamespace.name}`);
        }
        for (const entry of entries.slice(0, mostEntries)) {
            const read = readOne(entry, now);
            if (typeof read === "string") {
                gaps.push(`the entry ${quoted(entry.key)} at ${instance} ${read}; ${removal(entry.key)}`);
            } else if (read !== null) {
                byId.set(read.operationId, younger(byId.get(read.operationId), read));
            }
        }
    }
    return { announcements: [...byId.values()], gaps };
}

/** Entries that were not written for so long, understood or not. */
export function isAbandoned({ value, createdMs }: StoredEntry, now: Date): boolean {
    const parsed = parseAnnouncement(value);
    const ends = parsed.ok ? endOf(parsed.value, createdMs) : (createdMs ?? now.getTime()) + longestMs;
    return ends < now.getTime();
}

/** Null: it has no owner. A clause: it cannot be understood. */
function readOne(entry: StoredEntry, now: Date): Announcement | string | null {
    const parsed = parseAnnouncement(entry.value);
    if (!parsed.ok) {
        return isAbandoned(entry, now) ? null : parsed.why;
    }
    if (parsed.value.operationId !== entry.key) {
        return isAbandoned(entry, now) ? null : "names a different operation than its key";
    }
    const endMs = endOf(parsed.value, entry.createdMs);
    return endMs > now.getTime() + longestMs
        ? `is valid until ${parsed.value.expires}, which is later than any announcement can be`
        : { ...parsed.value, expires: new Date(endMs).toISOString() };
}

function endOf({ expires }: Announcement, createdMs: number | null): number {
    const told = Date.parse(expires);
    return createdMs === null ? told : Math.min(told, createdMs + longestMs);
}

function younger(known: Announcement | undefined, other: Announcement): Announcement {
    if (known === undefined) {
        return other;
    }
    const last = known.expires >= other.expires ? known : other;
    return known.phase === "holding" || other.phase === "holding" ? { ...last, phase: "holding" } : last;
}

function removal(key: string): string {
    const isPlain = /^[A-Za-z0-9-]{1,100}$/.test(key);
    return isPlain
        ? `if no operation is running, zowe ha cache delete ${key} --service-id ${announcementNamespace.name} removes it`
        : `if no operation is running, zowe ha cache delete --all --service-id ${announcementNamespace.name} --confirm ${announcementNamespace.name} removes it`;
}

function quoted(key: string): string {
    const text = printable(key);
    return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 57)}...`);
}
