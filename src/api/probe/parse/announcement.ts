// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Operator } from "../../model/operation/event";
import { operationKinds } from "../../model/operation/plan";
import { printable } from "../../model/printable";
import type { Announcement } from "../../model/operation/announcement";
import { jsonOf, memberOf, objectOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** More than the longest that is ever written: 32 instances in a deployment, and as targets. */
export const longestAnnouncement = 16_384;

const schema = "zowe-ha/announcement/1";
/** The form of the ids of a journal: nothing that could be a path, a URL or a command. */
const idPattern = /^[a-z]{2,16}-\d{8}-\d{6}-[0-9a-f]{4}$/;
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const mostTargets = 256;
const phases: readonly Announcement["phase"][] = ["announced", "holding"];

/** As it is stored, wherever that is. */
export function announcementText(announcement: Announcement): string {
    return JSON.stringify({ schema, ...announcement });
}

export function isOperationId(text: string): boolean {
    return idPattern.test(text);
}

/** Any program may have written it: it must be complete and of a valid size, and its text is made safe for a terminal. */
export function parseAnnouncement(text: string): Parsed<Announcement> {
    if (text.length > longestAnnouncement) {
        return notUnderstood(`is longer than ${longestAnnouncement} characters`);
    }
    const value = objectOf(jsonOf(text));
    const version = textIn(value, "schema", 100);
    if (version !== schema) {
        const isNewer = version?.startsWith("zowe-ha/announcement/") === true;
        return notUnderstood(
            isNewer ? `was written by another version of zowe ha (${version})` : "is not an announcement",
        );
    }
    const announcement = fieldsOf(value);
    return announcement === null ? notUnderstood("is incomplete") : understood(announcement);
}

/** Each field, or undefined where it cannot be what was written. */
type Fields = { readonly [name in keyof Announcement]: Announcement[name] | undefined };

function fieldsOf(value: unknown): Announcement | null {
    const fields: Fields = {
        operationId: idOf(memberOf(value, "operationId")),
        operation: operationKinds.find((kind) => kind === memberOf(value, "operation")),
        by: operatorOf(memberOf(value, "by")),
        deployment: textIn(value, "deployment", longestAnnouncement),
        phase: phases.find((phase) => phase === memberOf(value, "phase")),
        targets: targetsOf(memberOf(value, "targets")),
        doing: memberOf(value, "doing") === null ? null : textIn(value, "doing", 500),
        since: timeOf(memberOf(value, "since")),
        expires: timeOf(memberOf(value, "expires")),
    };
    return isWhole(fields) ? fields : null;
}

function isWhole(fields: Fields): fields is Announcement {
    return Object.values(fields).every((field) => field !== undefined);
}

function idOf(value: unknown): string | undefined {
    return typeof value === "string" && isOperationId(value) ? value : undefined;
}

function operatorOf(value: unknown): Operator | undefined {
    const user = textIn(value, "user", 100);
    const host = textIn(value, "host", 255);
    const pid = memberOf(value, "pid");
    return user !== undefined && host !== undefined && typeof pid === "number" && Number.isSafeInteger(pid)
        ? { user, host, pid }
        : undefined;
}

function targetsOf(value: unknown): readonly string[] | undefined {
    if (!Array.isArray(value) || value.length > mostTargets) {
        return undefined;
    }
    const targets = value.flatMap((one: unknown) => cleaned(one, 255) ?? []);
    return targets.length === value.length ? targets : undefined;
}

function timeOf(value: unknown): string | undefined {
    return typeof value === "string" && timePattern.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function textIn(value: unknown, name: string, longest: number): string | undefined {
    return cleaned(memberOf(value, name), longest);
}

/** Text that is not empty once its escapes and control characters are gone. */
function cleaned(value: unknown, longest: number): string | undefined {
    if (typeof value !== "string" || value.length > longest) {
        return undefined;
    }
    const text = printable(value).trim();
    return text === "" ? undefined : text;
}
