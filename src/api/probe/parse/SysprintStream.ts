// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { bareLine, beginsLine, hasCarriageControl, withoutCarriageControl, withoutColors } from "./logLines";

/** A line of a log as far as it was read: its records, fit for a terminal, and the number of the first. */
interface StreamedLine {
    readonly record: number;
    readonly parts: readonly string[];
    /** From its time stamp; null: it has none. */
    readonly at: Date | null;
}

/** Characters of one line that are kept: the rest is dropped before anything is shown, so that no half of a secret remains. */
const longestLine = 1_000_000;

/** An exception belongs to the message before it. */
const ofException = /^\s*(?:Caused by: |Suppressed: |[a-z]+(?:\.\w+)+(?:Exception|Error): )/;

/** SYSPRINT, page by page: lines continue over the ends of records and of pages (E-LCH-07). The last one waits for its continuation. */
export class SysprintStream {
    private parts: string[] = [];
    private length = 0;
    private record = 0;
    private controlled: boolean | null = null;

    /** @param first the number of the first record */
    public take(records: readonly string[], first: number): readonly StreamedLine[] {
        this.controlled ??= records.length === 0 ? null : hasCarriageControl(records);
        const texts = this.controlled === true ? records.map(withoutCarriageControl) : records;
        const lines: StreamedLine[] = [];
        texts.forEach((text, index) => {
            if (this.parts.length > 0 && this.begins(text, texts[index + 1])) {
                lines.push(...this.end());
            }
            this.add(text, first + index);
        });
        return lines;
    }

    /** The line that waited. */
    public end(): readonly StreamedLine[] {
        const { parts, record } = this;
        this.parts = [];
        this.length = 0;
        return parts.length === 0 ? [] : [{ record, parts, at: stampOf(parts.join("").slice(0, 40)) }];
    }

    private begins(text: string, next: string | undefined): boolean {
        return !bareLine(this.parts) && !ofException.test(text) && beginsLine(text, next);
    }

    private add(text: string, record: number): void {
        this.record = this.parts.length === 0 ? record : this.record;
        const room = longestLine - this.length;
        this.length += text.length;
        if (room > 0) {
            this.parts.push(withoutColors(text.slice(0, room)));
        }
    }
}

/** SYSPRINT is in UTC since 2.13 (E-LCH-07). */
function stampOf(text: string): Date | null {
    const [, day, time] = /^(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d:\d\d(?:\.\d{1,3})?)\b/.exec(text) ?? [];
    const at = new Date(`${day ?? ""}T${time ?? ""}Z`);
    return Number.isNaN(at.getTime()) ? null : at;
}
