// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../observation";

/** A job as z/OSMF lists it (E-ZMF-01). */
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
    /** Zero proves nothing about a running job (E-ZMF-07). */
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

/** One message of the hardcopy log (IBM z/OSMF Programming Guide, z/OS console services). */
export interface HardcopyMessage {
    readonly systemName: string;
    readonly at: Date;
    readonly text: string;
    /** The author; null if the answer does not show it. */
    readonly jobName: string | null;
}

/** A part of the hardcopy log. OPERLOG is of the whole sysplex, SYSLOG of the answering system alone. */
export interface HardcopyPage {
    readonly log: "OPERLOG" | "SYSLOG" | null;
    readonly messages: readonly HardcopyMessage[];
    /** The service returns at most 10,000 messages: if the answer is full, there may be more. */
    readonly isFull: boolean;
}

export interface ZosmfInformation {
    readonly zosVersion: string | null;
    readonly zosmfVersion: string | null;
    readonly hostname: string | null;
    readonly safRealm: string | null;
}

export type ZosmfService = "jobs" | "console" | "files";

/** The last answers of one service of a server; a recent successful answer outweighs one error. */
export interface ServiceWord {
    readonly service: ZosmfService;
    readonly answer: Observation<true>;
}
