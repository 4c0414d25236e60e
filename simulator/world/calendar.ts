// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** How z/OS writes times. `at` is simulated epoch milliseconds; local forms take the minutes ahead of UTC. */

const weekdays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"] as const;
const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

const two = (value: number): string => String(value).padStart(2, "0");
const shifted = (at: number, offsetMinutes: number): Date => new Date(at + offsetMinutes * 60_000);

/** `16.48.58` */
export function timeOfDay(at: number, offsetMinutes: number): string {
    return shifted(at, offsetMinutes).toISOString().slice(11, 19).replaceAll(":", ".");
}

/** `16:48:58` */
export function clockTime(at: number, offsetMinutes: number): string {
    return shifted(at, offsetMinutes).toISOString().slice(11, 19);
}

/** `2024.253` */
export function julianDate(at: number, offsetMinutes: number): string {
    const date = shifted(at, offsetMinutes);
    const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
    return `${date.getUTCFullYear()}.${String(dayOfYear).padStart(3, "0")}`;
}

/** `09/09/2024` */
export function slashDate(at: number, offsetMinutes: number): string {
    const date = shifted(at, offsetMinutes);
    return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
}

/** `MONDAY,    09 SEP 2024`: the day column is 11 wide (`__tests__/evidence/zosmf/jobs/records-jesmsglg-rc0.txt`). */
export function longDate(at: number, offsetMinutes: number): string {
    const date = shifted(at, offsetMinutes);
    const weekday = `${weekdays[date.getUTCDay()] ?? ""},`.padEnd(11);
    return `${weekday}${two(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}

/** `09 SEP 2024` */
export function shortDate(at: number, offsetMinutes: number): string {
    return longDate(at, offsetMinutes).slice(11);
}

/** `2024-09-09 05:48:58.375`, as the launcher writes it. */
export function logTime(at: number): string {
    return new Date(at).toISOString().slice(0, 23).replace("T", " ");
}

/** `2024-09-09T05:48:58`, as the file service writes it. */
export function fileTime(at: number): string {
    return new Date(at).toISOString().slice(0, 19);
}

/** High half of the TOD clock in hexadecimal: units of 1.048576 s since 1900. */
export function todClock(at: number): string {
    const millisecondsSince1900 = at + 2_208_988_800_000;
    return Math.floor(millisecondsSince1900 / 1048.576)
        .toString(16)
        .toUpperCase()
        .padStart(8, "0")
        .slice(-8);
}

/** Elapsed time of D A: `000.664S`, `00.50.01` or `00288.21` (E-DSP-14). */
export function elapsed(milliseconds: number): string {
    const seconds = milliseconds / 1000;
    if (seconds < 1000) {
        return `${seconds.toFixed(3).padStart(7, "0")}S`;
    }
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    return hours < 24
        ? `${two(hours)}.${two(minutes % 60)}.${two(Math.floor(seconds) % 60)}`
        : `${String(hours).padStart(5, "0")}.${two(minutes % 60)}`;
}
