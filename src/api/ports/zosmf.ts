// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import type { ZosmfServer } from "../model/sysplex";

/** A job as z/OSMF lists it (evidence: zosmf/jobs/list-*.json). */
export interface Job {
    readonly name: string;
    readonly id: string;
    readonly owner: string;
    readonly status: "ACTIVE" | "INPUT" | "OUTPUT" | "UNKNOWN";
    /** `CC 0000`, `ABEND S222`, `JCL ERROR`, `CANCELED`, `SEC ERROR`; null while it runs. */
    readonly returnCode: string | null;
    /** Often missing for a running started task (zowe-explorer-vscode#2711). */
    readonly executionSystem: string | null;
    readonly correlator: string | null;
    /** When the job entered the system, from the correlator's TOD half; null without a correlator. */
    readonly submittedAt: Date | null;
}

export interface SpoolFile {
    readonly id: number;
    readonly ddName: string;
    readonly stepName: string | null;
    /** Zero says nothing about a running job (evidence: zosmf/jobs/files-active-stc.json). */
    readonly recordCount: number;
}

/** A mounted file system as the mounts service lists it (IBM z/OSMF Programming Guide, List z/OS UNIX filesystems). */
export interface Mount {
    readonly fileSystemName: string;
    readonly mountPoint: string;
    readonly type: string;
    readonly status: string;
    readonly modes: readonly string[];
    readonly ownerSystem: string | null;
    readonly blocks: number | null;
    readonly blocksAvailable: number | null;
}

export interface DirectoryEntry {
    readonly name: string;
    readonly mode: string;
    readonly user: string | null;
    readonly group: string | null;
    readonly size: number | null;
    /** `2024-01-02T15:57:58`, without a zone, as z/OSMF writes it. */
    readonly modifiedAt?: string | null;
}

/** One command to one system, text back. Nothing but `buildCommand` makes its input. */
export interface OperatorConsole {
    /**
     * @param systemName null: the system on which this z/OSMF runs.
     * @returns the response text with `\n` line ends; "" when nothing came within the console's window.
     */
    issue(command: string, systemName: string | null): Promise<Observation<string>>;
    /**
     * What the log of a system says since a time on z/OS, for messages that reach no console session. Left out where this way has
     * no log; unseen before z/OS 2.5 and without authority.
     */
    hardcopy?(systemName: string, since: Date): Promise<Observation<readonly HardcopyMessage[]>>;
}

/** One message of the hardcopy log (IBM z/OSMF Programming Guide, z/OS console services). */
export interface HardcopyMessage {
    readonly systemName: string;
    readonly at: Date;
    readonly text: string;
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
export type PermissionBits = string;

/**
 * Writing to z/OS UNIX, of the shared directory alone. A request whose answer was lost may have been done, or be done later: each of
 * these may be repeated.
 */
export interface FileWriter {
    /** Creates or replaces a file. Readers may see it empty or in part meanwhile: z/OSMF says nothing of how it writes. */
    write(path: string, text: string): Promise<Observation<true>>;
    /** One that is not there is well. */
    remove(path: string): Promise<Observation<true>>;
    /** @returns whether it was made now; false: something of that name was there already */
    makeDirectory(path: string, bits: PermissionBits): Promise<Observation<boolean>>;
    /** @param octal `1770` */
    changeMode(path: string, octal: string): Promise<Observation<true>>;
}

export interface ZosmfInformation {
    readonly zosVersion: string | null;
    readonly zosmfVersion: string | null;
    readonly hostname: string | null;
    readonly safRealm: string | null;
}

export type ZosmfService = "jobs" | "console" | "files";

/** What one service of a server said last; what it answered well a moment ago outweighs one error. */
export interface ServiceWord {
    readonly service: ZosmfService;
    readonly answer: Observation<true>;
}

/** One z/OSMF server with its services. */
export interface Zosmf {
    readonly server: ZosmfServer;
    /** Asked without credentials: proves only that the server answers; `null` value when it answers 401. */
    information(): Promise<Observation<ZosmfInformation | null>>;
    readonly console: OperatorConsole;
    readonly spool: Spool;
    readonly files: Files;
    /** Left out where nothing may be written this way. */
    readonly writer?: FileWriter;
    /** What its services said in this run; left out where nobody listens. */
    words?(): readonly ServiceWord[];
}
