// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "../model/printable";
import type { Announcement } from "../model/operation/announcement";
import type { DirectoryEntry } from "../model/seen/zosmf";
import { announcementLifeMs } from "../ports/announcements";
import { isOperationId, longestAnnouncement, parseAnnouncement } from "../probe/parse/announcement";
import { isLink, isPlainFile } from "./sharedPlace";

/** More operations at once than any deployment has; each more is one that is not read. */
const mostFiles = 200;
/** An announcement that was not written for so long has no owner. */
const longestMs = 2 * announcementLifeMs;
const extension = ".json";

interface ToRead {
    readonly operationIds: readonly string[];
    /** Files that may be announcements and are not read, with the action to take. */
    readonly gaps: readonly string[];
}

/** Which of the files are read: never a link, never more than an announcement can be. Files with other names are ignored. */
export function whichToRead(directory: string, entries: readonly DirectoryEntry[]): ToRead {
    const named = entries.filter(({ name }) => name.endsWith(extension));
    const living = named.filter((entry) => !isAbandoned(entry, named));
    const fit = living.filter((entry) => refusal(entry) === null);
    const gaps = living.flatMap((entry) => {
        const why = refusal(entry);
        return why === null ? [] : [`${printable(`${directory}/${entry.name}`).slice(0, 200)} ${why}; ${removal}`];
    });
    const tooMany = fit.length > mostFiles ? [`${directory} holds ${fit.length} announcements; ${removal}`] : [];
    return {
        operationIds: fit.slice(0, mostFiles).map(({ name }) => name.slice(0, -extension.length)),
        gaps: [...gaps.slice(0, 5), ...tooMany],
    };
}

export const removal = "if no operation is running, remove it";

function refusal(entry: DirectoryEntry): string | null {
    if (isLink(entry)) {
        return "is a symbolic link, which is not followed";
    }
    if (!isPlainFile(entry)) {
        return "is not a file";
    }
    if (!isOperationId(entry.name.slice(0, -extension.length))) {
        return "does not have the name of an operation";
    }
    return entry.size === null || entry.size > longestAnnouncement ? "is too large for an announcement" : null;
}

/**
 * The times of files have no zone, and only their differences are certain. This operation has just written a file, so the
 * newest file shows the current time.
 */
function isAbandoned({ modifiedAt }: DirectoryEntry, all: readonly DirectoryEntry[]): boolean {
    const times = all.map((one) => timeOf(one.modifiedAt)).filter((time) => !Number.isNaN(time));
    const age = Math.max(...times) - timeOf(modifiedAt);
    return age > longestMs;
}

const timeOf = (modifiedAt: string | null | undefined): number => Date.parse(`${modifiedAt ?? ""}Z`);

/** A clause: it cannot be understood. */
export function readAnnouncement(text: string, operationId: string, now: Date): Announcement | string {
    const parsed = parseAnnouncement(text);
    if (!parsed.ok) {
        return parsed.why;
    }
    if (parsed.value.operationId !== operationId) {
        return "names a different operation than its file name";
    }
    return Date.parse(parsed.value.expires) > now.getTime() + longestMs
        ? `is valid until ${parsed.value.expires}, which is later than any announcement can be`
        : parsed.value;
}
