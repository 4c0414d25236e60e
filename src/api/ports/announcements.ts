// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Operator } from "../model/event";
import type { Observation } from "../model/observation";
import type { OperationKind } from "../model/plan";

/**
 * What an operation tells every other workstation while it lives. `announced`: it has not looked yet whether it may act, and takes
 * nothing; `holding`: it saw nobody else after its announcement was seen everywhere, and acts.
 */
export interface Announcement {
    readonly operationId: string;
    readonly operation: OperationKind;
    readonly by: Operator;
    readonly deployment: string;
    readonly phase: "announced" | "holding";
    /** The instances that it may take from the users. */
    readonly targets: readonly string[];
    /** What it does now or next, in words for `status`: `stopping lpar2`, or null. */
    readonly doing: string | null;
    /** ISO-8601 UTC, by the clock of the sysplex. */
    readonly since: string;
    /** ISO-8601 UTC, by the clock of the sysplex; moved on four times in its life while its program lives. */
    readonly expires: string;
}

/** How long an announcement lives that is not moved on. */
export const announcementLifeMs = 60_000;

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
