// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Announcement } from "../model/operation/announcement";
import type { Observation } from "../model/observation";

/** How long an announcement is valid if it is not renewed. */
export const announcementLifeMs = 60_000;

/** When an announcement that is written now runs out, as it is written down. */
export function expiryFrom(now: Date): string {
    return new Date(now.getTime() + announcementLifeMs).toISOString();
}

/** Where operations announce themselves: a directory on the shared file system, or the Caching Service. */
export interface Announcements {
    /** In words for the plan and for errors: `the shared directory /u/zowe/ha`, `the Caching Service`. */
    readonly place: string;
    /** Now, by the clock of the sysplex: workstations may be minutes apart. */
    now(): Date;
    /**
     * Writes or replaces the announcement of this operation. Seen: it was written wherever it must be. Unseen: it may have been
     * written or not, and nothing may be built on it.
     */
    publish(announcement: Announcement): Promise<Observation<true>>;
    /**
     * All announcements, including expired ones, from every place that is available: an answer is complete only if each of
     * these places was read. An announcement that cannot be understood is a gap, and then it is not proven that there is no other operation.
     */
    readAll(): Promise<Observation<readonly Announcement[]>>;
    /** Removes the announcement of one operation from every place; a missing one is not an error. */
    withdraw(operationId: string): Promise<Observation<true>>;
}
