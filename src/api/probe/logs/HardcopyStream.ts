// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogFilter, LogSourceReport, UnreadPeriod } from "../../model/logs/log";
import type { Observation, Unseen } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { HardcopyMessage, HardcopyPage } from "../../model/seen/zosmf";
import type { Zosmf } from "../../ports/zosmf";
import { writerOf } from "../parse/writerOf";
import type { ZosmfCircle } from "../ZosmfCircle";
import type { LineRedactor } from "./LineRedactor";
import type { LogStream, SortedEntry } from "./logStream";

interface HardcopyPlace {
    readonly instance: string | null;
    readonly system: string;
    readonly circle: ZosmfCircle;
    readonly preferred: Zosmf | undefined;
    /** The time on z/OS. */
    readonly now: () => Date;
    /** Whether a message is about Zowe or the sysplex: the log contains what every program writes. */
    readonly isConcerned: (message: HardcopyMessage) => boolean;
}

/** The hardcopy log of one system, which z/OSMF shows in answers of at most 10,000 messages (E-ZMF-37). */
export class HardcopyStream implements LogStream {
    public readonly key: string;
    private lines = 0;
    private from: Date;
    private unseen: Unseen | null = null;
    private readonly gaps = new Set<string>();
    private readonly unread: UnreadPeriod[] = [];

    public constructor(
        private readonly place: HardcopyPlace,
        private readonly redactor: LineRedactor,
        private readonly filter: LogFilter,
    ) {
        this.key = `console ${place.system}`;
        this.from = filter.since;
    }

    public async *entries(): AsyncGenerator<SortedEntry> {
        const now = this.place.now();
        const { until } = this.filter;
        const to = until === null || until > now ? now : until;
        if (to < this.from) {
            return;
        }
        const from = this.from;
        this.from = new Date(to.getTime() + 1);
        yield* this.between(from, to);
    }

    public report(): LogSourceReport {
        const { instance, system } = this.place;
        const { lines, unseen: why } = this;
        const clock = { kind: "utc", offsetSeconds: 0, by: null } as const;
        const head = { instance, system, source: "console", job: null, clock, lines } as const;
        return { ...head, gaps: [...this.gaps], unread: this.unread, begins: null, unseen: why };
    }

    /** A full answer may be incomplete: both halves of its time are requested again. */
    private async *between(from: Date, to: Date): AsyncGenerator<SortedEntry> {
        const milliseconds = to.getTime() - from.getTime();
        const page = await this.ask(from, Math.max(1, Math.ceil(milliseconds / 1_000)));
        const isTooLarge = page.seen ? page.value.isFull : page.reason === "too-large";
        if (isTooLarge && milliseconds > 1_000) {
            const middle = new Date(from.getTime() + Math.floor(milliseconds / 2));
            yield* this.between(from, middle);
            yield* this.between(new Date(middle.getTime() + 1), to);
        } else if (page.seen) {
            this.tellGaps(page.value, page.vantage);
            yield* this.sorted(page.value.messages.filter(({ at }) => at >= from && at <= to));
        } else {
            this.unseen = this.lines === 0 ? page : this.unseen;
            this.unread.push({ from: from.toISOString(), to: to.toISOString(), why: page.why });
            this.gaps.add(`from ${from.toISOString()} to ${to.toISOString()} it could not be read: ${page.why}`);
        }
    }

    private ask(from: Date, seconds: number): Promise<Observation<HardcopyPage>> {
        const { circle, system, preferred } = this.place;
        return circle.ask(({ console }) => console.hardcopy?.(system, from, seconds) ?? noLog(from), preferred);
    }

    private tellGaps({ log, isFull }: HardcopyPage, vantage: string): void {
        const { preferred, system } = this.place;
        const isOwn = preferred !== undefined && vantage.startsWith(`z/OSMF ${preferred.server.profileName} `);
        if (log !== "OPERLOG" && !isOwn) {
            this.gaps.add(`there is no OPERLOG, and the SYSLOG of ${system} is shown by its own z/OSMF alone`);
        }
        if (isFull) {
            this.gaps.add("more than 10,000 messages in one second: the rest was left out");
        }
    }

    private *sorted(messages: readonly HardcopyMessage[]): Generator<SortedEntry> {
        const { instance, system, isConcerned } = this.place;
        const own = messages.filter((one) => one.systemName === system.toUpperCase() && isConcerned(one));
        for (const { at, text } of [...own].sort((one, other) => one.at.getTime() - other.at.getTime())) {
            const [clean = ""] = this.redactor.clean([text]);
            const said = clean.replace(/^[ *@]*\+/, "");
            this.lines += 1;
            yield {
                order: at.getTime(),
                entry: {
                    at,
                    precision: "milliseconds",
                    isApproximate: false,
                    instance,
                    system,
                    source: "console",
                    job: null,
                    component: writerOf(said),
                    record: null,
                    text: said,
                    more: [],
                },
            };
        }
    }
}

function noLog(at: Date): Promise<Unseen> {
    return Promise.resolve(unseen({ source: "log", vantage: "here", at }, "not-asked", "this way has no log"));
}
