// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Announcement } from "../model/operation/announcement";
import type { Observation } from "../model/observation";

/** How long an announcement lives that is not moved on. */
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
     * Everybody's announcements, those of the dead included, from every place that lives: an answer is whole only when each of
     * these places was read. What cannot be understood is a gap, and then it is not proven that nobody else is there.
     */
    readAll(): Promise<Observation<readonly Announcement[]>>;
    /** Takes away the announcement of one operation, wherever it is; one that is not there is well. */
    withdraw(operationId: string): Promise<Observation<true>>;
}
