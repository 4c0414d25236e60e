// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";
import { dayOfJobLog, isJobStatistics, timedRecord } from "./jobMessageLog";

/** A message of JESMSGLG by the clock of its system. */
interface LocalLine {
    readonly record: number;
    readonly parts: readonly string[];
    /** As if local time were UTC; null: the line with its day was not read. */
    readonly local: Date | null;
}

const longestMessage = 500;

/** JESMSGLG, page by page: its lines bear the time of day, and day lines between them the day (E-LCH-06, E-LCH-07). */
export class JobLogStream {
    private day: string | null = null;
    private open: { readonly record: number; readonly parts: string[]; readonly time: string } | null = null;
    private isOver = false;

    /** @param first the number of the first record */
    public take(records: readonly string[], first: number): readonly LocalLine[] {
        return records.flatMap((record, index) => this.read(printable(record), first + index));
    }

    /** The message that waited for its continuation. */
    public end(): readonly LocalLine[] {
        const { open, day } = this;
        this.open = null;
        if (open === null) {
            return [];
        }
        const local = day === null ? null : new Date(`${day}T${open.time}Z`);
        return [{ record: open.record, parts: open.parts, local }];
    }

    private read(text: string, record: number): readonly LocalLine[] {
        this.isOver ||= isJobStatistics(text);
        const timed = this.isOver ? null : timedRecord(text);
        if (timed === null) {
            this.continue(text);
            return [];
        }
        const before = this.end();
        this.day = dayOfJobLog(timed.words) ?? this.day;
        this.open = { record, parts: [timed.words.replace(/^ *\+?/, "")], time: timed.time };
        return before;
    }

    private continue(text: string): void {
        const { parts } = this.open ?? { parts: null };
        if (!this.isOver && text.trim() !== "" && parts !== null && parts.length < longestMessage) {
            parts.push(text.replace(/^[ 01+-]/, "").trimEnd());
        }
    }
}
