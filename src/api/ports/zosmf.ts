// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type {
    DirectoryEntry,
    HardcopyPage,
    Job,
    Mount,
    ServiceWord,
    SpoolFile,
    ZosmfInformation,
} from "../model/seen/zosmf";
import type { Observation } from "../model/observation";
import type { ZosmfServer } from "../model/sysplex";

/** One command to one system, text back. Nothing but `buildCommand` makes its input. */
export interface OperatorConsole {
    /**
     * @param systemName null: the system on which this z/OSMF runs.
     * @returns the response text with `\n` line ends; "" when nothing came within the console's window.
     */
    issue(command: string, systemName: string | null): Promise<Observation<string>>;
    /**
     * The log of a system from a time on z/OS on, for messages that do not reach a console session. Omitted if this route has
     * no log; unseen before z/OS 2.5 and without authority.
     * @param seconds how much of it, 1 to 3,540,000
     */
    hardcopy?(systemName: string, since: Date, seconds: number): Promise<Observation<HardcopyPage>>;
}

export interface Spool {
    /** Active and ended jobs with this name (`*` allowed), any owner. */
    jobs(namePattern: string): Promise<Observation<readonly Job[]>>;
    files(job: Pick<Job, "name" | "id">): Promise<Observation<readonly SpoolFile[]>>;
    /** Records first..first+count-1 (0-based) as lines; fewer at the end, [] past it. */
    records(
        job: Pick<Job, "name" | "id">,
        fileId: number,
        first: number,
        count: number,
    ): Promise<Observation<readonly string[]>>;
    submit(jcl: string): Promise<Observation<Job>>;
}

export interface Files {
    /** A text file of z/OS UNIX, tagged or not, as UTF-8. */
    text(path: string): Promise<Observation<string>>;
    /** A member of a partitioned data set: `HLQ.PARMLIB(MEMBER)`. */
    member(dataSetMember: string): Promise<Observation<string>>;
    list(path: string): Promise<Observation<readonly DirectoryEntry[]>>;
    /** The file system that holds a path, or all of them when no path is given. */
    mounts(path?: string): Promise<Observation<readonly Mount[]>>;
    isCataloged(dataSetName: string): Promise<Observation<boolean>>;
}

/** Permission bits as z/OS UNIX shows them: `rwxrwx---`. */
type PermissionBits = string;

/**
 * Writing to z/OS UNIX, of the shared directory alone. A request whose answer was lost may have been done, or be done later: each of
 * these may be repeated.
 */
export interface FileWriter {
    /** Creates or replaces a file. Readers may see it empty or incomplete during the write: z/OSMF does not document how it writes. */
    write(path: string, text: string): Promise<Observation<true>>;
    /** A missing file is not an error. */
    remove(path: string): Promise<Observation<true>>;
    /** @returns whether it was made now; false: something of that name was there already */
    makeDirectory(path: string, bits: PermissionBits): Promise<Observation<boolean>>;
    /** @param octal `1770` */
    changeMode(path: string, octal: string): Promise<Observation<true>>;
}

/** One z/OSMF server with its services. */
export interface Zosmf {
    readonly server: ZosmfServer;
    /** Requested without credentials: proves only that the server answers; `null` if it answers 401. */
    information(): Promise<Observation<ZosmfInformation | null>>;
    readonly console: OperatorConsole;
    readonly spool: Spool;
    readonly files: Files;
    /** Omitted if this server allows no writes. */
    readonly writer?: FileWriter;
    /** The answers of its services in this run; omitted if they are not needed. */
    words?(): readonly ServiceWord[];
    /** For queries that may not be needed: `words` contains only the answers that were passed to `hear`. */
    readonly ahead?: {
        readonly spool: Pick<Spool, "jobs" | "records">;
        hear(answer: Observation<unknown>): void;
    };
}
