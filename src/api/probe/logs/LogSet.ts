// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogFilter, LogSourceName, LogSourceReport } from "../../model/logs/log";
import type { Observation, Unseen } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { SpoolFile } from "../../model/seen/zosmf";
import type { Instance } from "../../model/sysplex";
import { unknownSystem } from "../../model/sysplex";
import { locate } from "../observeJobs";
import type { ZosmfCircle } from "../ZosmfCircle";
import { concernsZowe } from "./concernsZowe";
import type { InstanceJob } from "./findLogJobs";
import { findLogJobs } from "./findLogJobs";
import { HardcopyStream } from "./HardcopyStream";
import { jobLines, launcherLines } from "./lineReaders";
import { LineRedactor } from "./LineRedactor";
import type { LogStream } from "./logStream";
import { SpoolFileReader } from "./SpoolFileReader";
import { SpoolStream } from "./SpoolStream";
import { clockOfJob, localOffsets, needsMessageLog } from "./systemClocks";

interface LogQuestion {
    readonly instances: readonly Instance[];
    readonly sources: readonly LogSourceName[];
    readonly filter: LogFilter;
    readonly circle: ZosmfCircle;
    readonly now: () => Date;
    /** Secrets of this connection, which must not be shown in any context. */
    readonly known: readonly string[];
}

const ddNames = { launcher: "SYSPRINT", job: "JESMSGLG" } as const;
const utc = { kind: "utc", offsetSeconds: 0, by: null } as const;

/** Every requested log; a job that starts later is added when jobs are searched again. */
export class LogSet {
    private readonly byKey = new Map<string, LogStream>();
    private readonly failures = new Map<string, LogSourceReport>();
    private offsets: ReadonlyMap<string, Observation<number>> = new Map();

    public constructor(private readonly question: LogQuestion) {}

    public get streams(): readonly LogStream[] {
        return [...this.byKey.values()];
    }

    public reports(): readonly LogSourceReport[] {
        return [...this.failures.values(), ...this.streams.map((stream) => stream.report())];
    }

    /** The logs of the system and of the jobs that are there at the beginning. */
    public async open(): Promise<void> {
        const { sources, circle, instances, filter, now, known } = this.question;
        const systems = [...new Set(instances.map(({ systemName }) => systemName))].filter(
            (name) => name !== unknownSystem,
        );
        this.offsets = sources.includes("job") ? await localOffsets(systems, circle) : new Map();
        for (const system of sources.includes("console") ? systems : []) {
            const own = instances.filter(({ systemName }) => systemName === system);
            const instance = own.length === 1 ? (own[0]?.id ?? null) : null;
            const preferred = circle.memberFor(...own.map(({ id }) => id), system);
            const place = { instance, system, circle, preferred, now, isConcerned: concernsZowe(own) };
            this.add(new HardcopyStream(place, new LineRedactor(known), filter));
        }
        await this.findJobs();
    }

    /** Adds the logs of jobs that were not there before. */
    public async findJobs(): Promise<void> {
        const { sources, circle, instances } = this.question;
        const spooled = sources.filter((source) => source !== "console");
        if (spooled.length === 0) {
            return;
        }
        const found = await findLogJobs(instances, circle);
        this.failures.clear();
        if (!found.seen) {
            instances.forEach((instance) => this.fail(instance, spooled[0] ?? "launcher", found));
            return;
        }
        const { jobs, homeless } = found.value;
        const without = instances.filter((instance) => !jobs.some((one) => one.instance === instance));
        without.forEach((instance) => this.fail(instance, spooled[0] ?? "launcher", noJob(instance, found, homeless)));
        await Promise.all(jobs.map((one) => this.openJob(one, spooled)));
    }

    private async openJob(one: InstanceJob, sources: readonly ("launcher" | "job")[]): Promise<void> {
        const { job } = one.located;
        const wanted = sources.filter((source) => !this.byKey.has(`${job.name}(${job.id}) ${source}`));
        if (wanted.length === 0) {
            return;
        }
        const { circle } = this.question;
        const preferred = circle.memberFor(one.instance.id, one.instance.systemName);
        const files = await circle.ask(({ spool }) => spool.files(job), preferred);
        for (const source of wanted) {
            const file = files.seen ? files.value.find(({ ddName }) => ddName === ddNames[source]) : undefined;
            if (file === undefined) {
                const why = files.seen ? unseen(files, "not-found", `it has no ${ddNames[source]}`) : files;
                this.fail(one.instance, source, why, `${job.name}(${job.id})`);
            } else {
                this.add(await this.streamOf(one, source, file));
            }
        }
    }

    private async streamOf(
        { instance, located }: InstanceJob,
        source: "launcher" | "job",
        file: SpoolFile,
    ): Promise<LogStream> {
        const { circle, filter, known } = this.question;
        const told = this.offsets.get(instance.systemName);
        const whole =
            source === "job" && needsMessageLog(told, located)
                ? await locate({ ...located.job, executionSystem: null }, circle)
                : located;
        const clock = source === "job" ? clockOfJob(told, whole) : utc;
        const reader = source === "job" ? jobLines(clock) : launcherLines();
        const { id, systemName } = instance;
        const preferred = circle.memberFor(id, systemName);
        const job = `${located.job.name}(${located.job.id})`;
        return new SpoolStream(
            { instance: id, system: systemName, source, job },
            clock,
            new SpoolFileReader({ job: located.job, file, circle, preferred }, (records) =>
                reader.reachesBack(records, filter.since),
            ),
            reader,
            new LineRedactor(known),
            filter,
        );
    }

    private add(stream: LogStream): void {
        this.byKey.set(stream.key, stream);
    }

    private fail({ id, systemName }: Instance, source: LogSourceName, why: Unseen, job: string | null = null): void {
        this.failures.set(`${id} ${source} ${job ?? ""}`, {
            instance: id,
            system: systemName,
            source,
            job,
            clock: utc,
            lines: 0,
            gaps: [],
            unread: [],
            begins: null,
            unseen: why,
        });
    }
}

/** An empty list proves nothing: the security product may keep jobs from us without a word. */
function noJob({ jobName, systemName }: Instance, found: Observation<unknown>, homeless: readonly string[]): Unseen {
    const lost = homeless.length === 0 ? "" : `; of ${homeless.join(", ")} it is not known where they ran`;
    return unseen(found, "not-found", `no job ${jobName} of ${systemName} is listed${lost}`);
}
