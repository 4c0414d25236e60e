// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SaidLine } from "../logs/provingLine";

/**
 * What SYSPRINT of a launcher contains. It may be a part of the file: null and false mean "not found here", never "not true".
 */
export interface LauncherLog {
    readonly zoweVersion: string | null;
    /** As zwe resolved it, in lowercase; the launcher prints only the placeholder (E-LCH-18). */
    readonly haInstanceId: string | null;
    /** ZWEL0023I: `FILE(...)` and `PARMLIB(...)` as in the PROC. */
    readonly configuration: string | null;
    readonly rootDirectory: string | null;
    readonly workspaceDirectory: string | null;
    /** ZWEL0018I. */
    readonly isPrepared: boolean;
    /** ZWEL0016I; null: not said here. */
    readonly componentList: readonly string[] | null;
    /** ZWEL0007I: processes were started, not that they are ready. */
    readonly areComponentsStarted: boolean;
    /** ZWEL0012I: only from here on does the launcher accept P and F (zowe/launcher `src/main.c`). */
    readonly isListening: boolean;
    /** A stop has begun: ZWEL0014I, ZWEL0008I or a later word of it. */
    readonly isStopping: boolean;
    /** ZWEL0022I. */
    readonly isStopped: boolean;
    readonly components: readonly LauncherComponent[];
    /** Error messages of the launcher and of zwe, except for typing errors of operators. */
    readonly failures: readonly LauncherFailure[];
    /** The one that ended the start; null: none did. */
    readonly startFailure: LauncherFailure | null;
    /** The lines between the last successful step and the end; empty for a start that has been prepared. */
    readonly startTrace: readonly string[];
    readonly readiness: Readiness;
    readonly caching: CachingLog;
    /** `caching.isLockedOut`. */
    readonly cacheIsLockedOut: boolean;
    /** The launcher's last words, id first. */
    readonly lastMessage: string | null;
    readonly lastLoggedAt: Date | null;
    readonly said: LauncherLines;
}

/** The lines that facts about the launcher itself were read from; null: the fact was not read. */
interface LauncherLines {
    /** The job whose SYSPRINT it is, `ZWE1SV(STC02773)`; null: not known. */
    readonly job: string | null;
    /** The first message of a stop. */
    readonly stop: SaidLine | null;
    readonly startFailure: SaidLine | null;
    readonly haInstanceId: SaidLine | null;
    readonly lastMessage: SaidLine | null;
}

export interface LauncherFailure {
    readonly id: string;
    readonly text: string;
    readonly at: Date | null;
}

/** What Infinispan and JGroups write to the log of a Caching Service (E-CCH-14). */
export interface CachingLog {
    /** Members of the last cluster view that was printed; null: none was (they show only with debug on). */
    readonly members: readonly string[] | null;
    /** It ended because the others hold its lock since it crashed (ISPN000306), and has not started since. */
    readonly isLockedOut: boolean;
    /** Its stores are those of another node (ISPN000660), and it has not started since. */
    readonly isOnSharedFiles: boolean;
    /** It lost at least half of the members and has seen no merge since (ISPN000314). */
    readonly hasLostMembers: boolean;
    /** When; null: not said here, or without a time. */
    readonly lostMembersAt: Date | null;
    /** Messages of others that it dropped since its start for want of their key. */
    readonly keyRefusals: number;
    /** A split was healed: contents may differ from node to node (ISPN000093). */
    readonly hasMerged: boolean;
    /** The lines that it was read from; null: it was not read. */
    readonly said: Readonly<Record<"members" | "lockedOut" | "lostMembers" | "keyRefusals", SaidLine | null>>;
}

/** The messages with which components report that they are ready (E-LCH-19). */
export interface Readiness {
    /** ZWEAM000I, one for each service that printed it. */
    readonly services: readonly ServiceStart[];
    /** ZWEAM001I: discovery, ZAAS and catalog were up at once. */
    readonly isApimlComplete: boolean;
    /** ZWED0031I. */
    readonly isDesktopReady: boolean;
    /** ZWES1013I. */
    readonly isZssStarted: boolean;
    /** ZWES1601I: zss has the key of the gateway's tokens. */
    readonly isSsoReady: boolean;
    /** ZWES1014I; null: zss has not spoken of its cross-memory server. */
    readonly crossMemoryServer: {
        readonly name: string;
        readonly status: string;
        readonly cmsReturnCode: number;
    } | null;
}

export interface ServiceStart {
    /** `Caching Service`, `ZAAS`: as the service calls itself. The gateway of Zowe 3 prints none (E-LCH-19). */
    readonly service: string;
    /** Null where the line was cut before them. */
    readonly seconds: number | null;
    readonly at: Date | null;
}

/** A component as the launcher last spoke of it. */
export interface LauncherComponent {
    readonly name: string;
    /** Its process was started last, and has not ended since. It need not be ready. */
    readonly isRunning: boolean;
    /** Stopped by command or with the launcher (ZWEL0002I). */
    readonly isStopped: boolean;
    /** The launcher will not start it again (ZWEL0038E). */
    readonly isGivenUp: boolean;
    /** How often it ended since it last ran for longer than 90 s before an end: the launcher's own count (zowe/launcher `src/main.c`). */
    readonly restarts: number;
    /** Since when its process has been running; null: it has ended, or the line bears no time. */
    readonly runsSince: Date | null;
    /** The raw wait status of its last end (ZWEL0004I). */
    readonly lastStatus: number | null;
    /** The last messages about its ends that count, and about giving it up. */
    readonly said: readonly SaidLine[];
}
