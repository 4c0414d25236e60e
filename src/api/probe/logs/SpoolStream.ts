// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogClock, LogEntry, LogFilter, LogSourceReport, UnreadPeriod } from "../../model/logs/log";
import type { Observation, Unseen } from "../../model/observation";
import type { SpoolPage } from "./SpoolFileReader";
import type { LineRedactor } from "./LineRedactor";
import type { LogStream, SortedEntry } from "./logStream";
import type { PlacedLine, LineReader } from "./lineReaders";
import type { SpoolFileReader } from "./SpoolFileReader";

/** The common fields of all lines of one spool file. */
type SpoolHead = Pick<LogEntry, "instance" | "system" | "source" | "job">;

/** One spool file as a log. */
export class SpoolStream implements LogStream {
    public readonly key: string;
    private lines = 0;
    private order = Number.NEGATIVE_INFINITY;
    private isOpen = false;
    private unseen: Unseen | null = null;
    private readonly gaps: string[] = [];
    private readonly unread: UnreadPeriod[] = [];
    /** The time of the first line that was read; null: not read yet. */
    private firstAt: Date | null = null;
    private isFromStart = false;
    private isCut = false;

    public constructor(
        private readonly head: SpoolHead & { readonly job: string },
        private readonly clock: LogClock,
        private readonly file: SpoolFileReader,
        private readonly reader: LineReader,
        private readonly redactor: LineRedactor,
        private readonly filter: Pick<LogFilter, "since">,
    ) {
        this.key = `${head.job} ${head.source}`;
    }

    public async *entries(isLast: boolean): AsyncGenerator<SortedEntry> {
        if (!(await this.open())) {
            return;
        }
        let count = 0;
        for await (const page of this.file.pages()) {
            count += page.seen ? page.value.records.length : 0;
            yield* this.sorted(this.linesOf(page));
        }
        if (isLast || count === 0) {
            yield* this.sorted(this.reader.end());
        }
    }

    public report(): LogSourceReport {
        const { head, clock, lines, gaps, unseen, firstAt, isFromStart } = this;
        const { since } = this.filter;
        const begins = isFromStart && firstAt !== null && firstAt > since ? firstAt.toISOString() : null;
        const cut = {
            from: since.toISOString(),
            to: firstAt?.toISOString() ?? null,
            why: "older records were left out",
        };
        return { ...head, clock, lines, gaps, unread: [...(this.isCut ? [cut] : []), ...this.unread], begins, unseen };
    }

    private async open(): Promise<boolean> {
        if (!this.isOpen) {
            const found = await this.file.seek();
            this.isOpen = found.seen;
            this.unseen = found.seen ? null : found;
            this.isCut = found.seen && found.value;
            if (this.isCut) {
                this.gaps.push("older records were left out, because the file is too long");
            }
        }
        return this.isOpen;
    }

    private linesOf(page: Observation<SpoolPage>): readonly PlacedLine[] {
        if (!page.seen) {
            this.gaps.push(`its end could not be read: ${page.why}`);
            const last = Number.isFinite(this.order) ? new Date(this.order) : this.filter.since;
            this.unread.push({ from: last.toISOString(), to: null, why: page.why });
            return [];
        }
        this.isFromStart ||= page.value.first === 0;
        return this.reader.take(page.value.records, page.value.first);
    }

    /** Lines before the first line with a time belong to one that is older than requested. */
    private *sorted(lines: readonly PlacedLine[]): Generator<SortedEntry> {
        for (const line of lines) {
            this.place(line);
            const isTooOld = this.order < this.filter.since.getTime();
            // A private key that begins before is still one.
            const [text = "", ...more] = this.redactor.clean(line.parts);
            if (!isTooOld && (this.order !== Number.NEGATIVE_INFINITY || this.reader.isUnplaced)) {
                this.lines += 1;
                yield { entry: this.entryOf(line, text, more), order: this.order };
            }
        }
    }

    /** A line without a time has the one of the line before it. */
    private place({ at }: PlacedLine): void {
        this.order = at?.getTime() ?? this.order;
        this.firstAt ??= at;
    }

    private entryOf(line: PlacedLine, text: string, more: readonly string[]): LogEntry {
        const { head, reader } = this;
        const { at, record } = line;
        return {
            at,
            precision: reader.precision,
            isApproximate: at !== null && reader.isApproximate,
            ...head,
            component: reader.componentOf(text),
            record,
            text: text.trimEnd(),
            more: more.map((part) => part.trimEnd()).filter((part) => part !== ""),
        };
    }
}
