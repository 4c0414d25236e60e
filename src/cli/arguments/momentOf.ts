// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Moment } from "../../index";
import { ConfigurationError } from "../../index";
import { durationIn } from "./durationIn";

const dayMs = 86_400_000;

/**
 * A time as it is given: how long ago (`30m`), a time of the last 24 hours in UTC (`02:14`), or a date and time, in UTC where it has no
 * zone.
 * @param option without its dashes
 * @throws ConfigurationError that shows the forms
 */
export function momentOf(value: unknown, option: string, now: Date): Moment | null {
    if (value === undefined || value === null) {
        return null;
    }
    const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
    const moment = agoOf(text) ?? timeOfDay(text, now) ?? dateOf(text);
    if (moment === null) {
        throw new ConfigurationError(
            `"${text}" is not a time. Write how long ago (30m, 2h, 1d), a time of the last 24 hours in UTC (02:14), or a date and time ` +
                `in UTC or with its distance from UTC (2026-11-30T02:14Z, 2026-11-30T02:14+01:00). Names of time zones are not known.`,
            { option },
        );
    }
    return moment;
}

function agoOf(text: string): Moment | null {
    const agoMs = durationIn(text, ["s", "m", "h", "d"]);
    return agoMs === null ? null : { agoMs };
}

function timeOfDay(text: string, now: Date): Date | null {
    const today = dateOf(`${now.toISOString().slice(0, 10)}T${text}`);
    if (!/^\d\d:\d\d(:\d\d)?Z?$/.test(text) || today === null) {
        return null;
    }
    return today > now ? new Date(today.getTime() - dayMs) : today;
}

function dateOf(text: string): Date | null {
    const form = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?\s?(Z|[+-]\d\d:?\d\d)?$/;
    const [, date, time = "00:00", zone = "Z"] = form.exec(text) ?? [];
    const at = new Date(`${date ?? ""}T${time}${zone}`);
    return date === undefined || Number.isNaN(at.getTime()) ? null : at;
}
