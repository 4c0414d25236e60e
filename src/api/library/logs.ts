// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { ConfigurationError } from "../errors";
import { exitCodes } from "../model/exitCodes";
import type { LogEntry, LogFilter, LogSourceName, LogSourceReport } from "../model/logs/log";
import { isWanted, logSources } from "../model/logs/log";
import type { LogLine, LogsReport } from "../model/logs/logsReport";
import { logLineOf, sourceLineOf } from "../model/logs/logsReport";
import { unreadOutcome } from "../model/unreadOutcome";
import type { Instance } from "../model/sysplex";
import { LogSet } from "../probe/logs/LogSet";
import { mergeLogs } from "../probe/logs/mergeLogs";
import { selectInstances } from "../topology/selectInstances";
import { ownSecrets } from "./looking/ownSecrets";
import { unreadReason } from "./looking/unreadReport";
import type { OpenSysplex } from "./looking/withSysplex";
import { withSysplex } from "./looking/withSysplex";

/** A time, or how long before now by the clock of z/OS. */
export type Moment = Date | { readonly agoMs: number };

export interface LogsOptions {
    /** Instance ids or system names; null: every instance. */
    readonly lpars: readonly string[] | null;
    /** Null: every source. */
    readonly sources: readonly LogSourceName[] | null;
    /** Names of components, `launcher` and `zwe`; null: every line. */
    readonly components: readonly string[] | null;
    readonly since: Moment;
    /** Null: to the end. */
    readonly until: Moment | null;
    /** Only lines that contain this text, in uppercase or lowercase; null: all. */
    readonly text: string | null;
}

export interface LogsControl {
    /** Takes each line as it is read; without it the newest lines are in the report. */
    readonly tell?: (line: LogLine) => Promise<void> | void;
    /** Continues until the signal aborts, and reads new lines each time this resolves. */
    readonly follow?: (signal: AbortSignal) => Promise<unknown>;
}

/** The maximum number of lines in a report; older ones are omitted, and the report shows this. */
const mostLines = 20_000;

/**
 * The logs of all systems as one stream in the order of time, without secrets.
 * @returns `zowe-ha/logs/1`, see docs/schemas/logs-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export function logs(
    connection: HaConnection,
    options: LogsOptions,
    control: LogsControl,
    signal: AbortSignal,
): Promise<LogsReport> {
    const startedAt = Date.now();
    return withSysplex(connection, signal, async (open) => {
        const filter = filterOf(options, open);
        const kept = new Newest();
        const tell = control.tell ?? ((line: LogLine): void => kept.add(line));
        const sources = open.unread === null ? await readLogs(open, options, { filter, tell, control }) : [];
        return {
            schema: "zowe-ha/logs/1",
            generatedAt: open.ports.clock.now().toISOString(),
            durationMs: Date.now() - startedAt,
            profile: connection.profileName,
            since: filter.since.toISOString(),
            until: filter.until?.toISOString() ?? null,
            ...verdictOf(open, sources),
            sources: sources.map(sourceLineOf),
            lines: kept.lines,
            isCut: kept.isCut,
        };
    });
}

class Newest {
    public isCut = false;
    private kept: LogLine[] = [];

    public add(line: LogLine): void {
        this.kept.push(line);
        this.isCut ||= this.kept.length > mostLines;
        this.kept = this.kept.length > 2 * mostLines ? this.kept.slice(-mostLines) : this.kept;
    }

    public get lines(): readonly LogLine[] {
        return this.kept.slice(-mostLines);
    }
}

interface Reading {
    readonly filter: LogFilter;
    readonly tell: NonNullable<LogsControl["tell"]>;
    readonly control: LogsControl;
}

async function readLogs(
    open: OpenSysplex,
    options: LogsOptions,
    { filter, tell, control }: Reading,
): Promise<readonly LogSourceReport[]> {
    const { sysplex, circle, ports, connection } = open;
    const instances = options.lpars === null ? sysplex.instances : selectInstances(sysplex.instances, options.lpars);
    checkComponents(instances, options.components);
    const set = new LogSet({
        instances,
        sources: options.sources ?? logSources,
        filter,
        circle,
        now: () => ports.sysplexTime(),
        known: ownSecrets(connection),
    });
    await set.open();
    const { follow } = control;
    const read = async (isLast: boolean): Promise<void> => {
        for await (const entry of mergeLogs(set.streams, isLast)) {
            await tellWanted(entry, filter, tell);
        }
    };
    await read(follow === undefined);
    while (follow !== undefined && !ports.signal.aborted) {
        await follow(ports.signal);
        if (!ports.signal.aborted) {
            await set.findJobs();
            await read(false);
        }
    }
    return set.reports();
}

async function tellWanted(entry: LogEntry, filter: LogFilter, tell: Reading["tell"]): Promise<void> {
    if (isWanted(entry, filter)) {
        await tell(logLineOf(entry));
    }
}

function filterOf({ since, until, components, text }: LogsOptions, { ports }: OpenSysplex): LogFilter {
    const now = ports.sysplexTime();
    const momentOf = (moment: Moment): Date =>
        moment instanceof Date ? moment : new Date(now.getTime() - moment.agoMs);
    const filter = {
        since: momentOf(since),
        until: until === null ? null : momentOf(until),
        components: components?.map((name) => name.toLowerCase()) ?? null,
        text: text?.toLowerCase() ?? null,
    };
    if (filter.until !== null && filter.until < filter.since) {
        throw new ConfigurationError("It is before --since.", { option: "until" });
    }
    return filter;
}

/** Other writers into SYSPRINT than the components of zowe.yaml. */
const otherWriters = ["launcher", "zwe"];

function checkComponents(instances: readonly Instance[], wanted: readonly string[] | null): void {
    const valid = [
        ...new Set([...instances.flatMap(({ components }) => components.map(({ name }) => name)), ...otherWriters]),
    ];
    const unknown = (wanted ?? []).filter((name) => !valid.includes(name.toLowerCase()));
    if (unknown.length > 0) {
        throw new ConfigurationError(
            `There is no component "${unknown.join('", "')}". Valid names: ${valid.join(", ")}.`,
            {
                option: "component",
            },
        );
    }
}

function verdictOf(
    { unread }: OpenSysplex,
    sources: readonly LogSourceReport[],
): Pick<LogsReport, "outcome" | "exitCode" | "reason"> {
    if (unread !== null) {
        const outcome = unreadOutcome(unread, false);
        return { outcome, exitCode: exitCodes[outcome], reason: unreadReason(unread) };
    }
    const away = sources.filter(({ unseen }) => unseen !== null);
    const inPart = sources.filter(({ unseen, gaps }) => unseen === null && gaps.length > 0);
    const isNone = away.length === sources.length;
    const isRejected = isNone && away.some(({ unseen }) => unseen?.reason === "credentials-rejected");
    const outcome = isRejected ? "DENIED" : isNone ? "UNKNOWN" : away.length + inPart.length > 0 ? "DEGRADED" : "DONE";
    const read = `${sources.length - away.length} of ${sources.length} logs could be read`;
    return {
        outcome,
        exitCode: exitCodes[outcome],
        reason: inPart.length === 0 ? read : `${read}, ${inPart.length} of them in part`,
    };
}
