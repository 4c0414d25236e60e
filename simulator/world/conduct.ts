// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StartFailure } from "../zos/launcher/components/startFailure";

/** The behavior of the console service for a command. */
export type ConsoleMode =
    | "normal"
    /** HTTP 500, 5/7: no READ to MVS.MCSOPER or TSOAUTH CONSOLE; the console is never created. */
    | "denied"
    /** The console is there, but MVS refuses what changes something: IEE345I inside a 200. */
    | "display-only"
    /** HTTP 200, IEE345I to everything. */
    | "no-authority"
    /** First an empty answer, the text only by solmsgs. */
    | "late"
    /** HTTP 500, 3/12 now and then: the TSO/E address space of the console is not found. */
    | "flaky"
    /** HTTP 500, 2/7: the TSO service does not answer in time. */
    | "timing-out";

interface PlannedFailure {
    readonly failure: StartFailure;
    /** Every further start fails too. */
    readonly isLasting: boolean;
}

/** Everything that can be changed while it runs and is not part of the sysplex itself. */
export interface Conduct {
    /** By system name; `*` for all others. */
    readonly consoleModes: Map<string, ConsoleMode>;
    /** A right password is refused too (the credentials of the profile are wrong). */
    areCredentialsRefused: boolean;
    /** `instance id component`: ends four seconds after each start. */
    readonly crashingComponents: Set<string>;
    /** `instance id component`: does not react to SIGTERM. */
    readonly deafComponents: Set<string>;
    readonly plannedFailures: Map<string, PlannedFailure>;
    /** Services of z/OSMF that answer 403 or their own refusal to every user. */
    readonly deniedServices: Set<"restjobs" | "restfiles" | "restconsoles" | "resttopology" | "variables">;
    /** Services of z/OSMF that fail for every client, each in a way that was reported for it. */
    readonly failingServices: Set<"restjobs" | "restfiles" | "restconsoles">;
    /** JES shows a user the jobs of his own alone (no READ in class JESSPOOL), without a word about the others. */
    areJobsHidden: boolean;
    /**
     * For which paths the mounts service knows a file system: for all below its mount point, or for the mount point alone. IBM's
     * book can be read both ways.
     */
    mountsByPath: "holding" | "mount-point";
    /** The user belongs to the group of the workspace: may read .env and the keystore directory. */
    mayReadPrivateFiles: boolean;
    /** Answers of z/OSMF are cut short, no JSON, or endless. */
    bodyDamage: "none" | "truncated" | "html" | "endless" | "not-json";
    /** Answers under this path, of any server, have a form that no release has: the usual JSON is inside; null: none have. */
    newFormUnder: string | null;
    /** Two blanks in answers to commands where the recordings have one: the columns of messages differ between levels of z/OS. */
    areBlanksDoubled: boolean;
    /** SMSVSAM by system name. */
    readonly smsVsamDown: Set<string>;
    /** Answers of z/OSMF that are still to be lost, by system: the request is carried out, but the connection breaks. */
    readonly lostAnswers: Map<string, number>;
    /** Multiplies the duration of a start, by instance id. */
    readonly slowStarts: Map<string, number>;
    /** How the gateways know z/OSMF: a missing registration is 404 ZWEAO404E, a dead target 500 ZWEAO500E. */
    zosmfRoute: "registered" | "unregistered" | "dead";
    zosmfKeys: "shared" | "own" | "none";
    /** SSH sessions break off after the command was issued, before it ends. */
    sshBreaksOff: boolean;
    /** Instances that show the second certificate, made for another host name. */
    readonly wrongCertificates: Set<string>;
    /** `SYSTEM port`: not reached from here. */
    readonly firewalledPorts: Set<string>;
    /** A console name held by another session, in uppercase. */
    readonly takenConsoleNames: Set<string>;
    /** Outstanding replies, as D R shows them. */
    readonly outstandingReplies: string[];
    /** D OMVS,O: SYSPLEX = YES. */
    isFileSystemShared: boolean;
    /** File systems that are mounted and answer every access with an error, by name. */
    readonly lostFileSystems: Set<string>;
    /** Users who are not in the group ZWEADMIN, in uppercase. */
    readonly usersOutsideTheGroup: Set<string>;
    /** How long z/OSMF takes to fill a file that it has opened for writing. */
    slowWritesMs: number;
    /** Requests that are still to be lost on their way to z/OSMF, by system: nothing is done, the connection breaks. */
    readonly lostRequests: Map<string, number>;
    /** Which of them are lost: every one, or those alone that change a file. */
    losesOnly: "any" | "file-changes";
    /** Answers of the system that are not what this level prints: unknown messages before the real ones. */
    hasExtraMessages: boolean;
}

export function quietConduct(): Conduct {
    return {
        consoleModes: new Map(),
        areCredentialsRefused: false,
        crashingComponents: new Set(),
        deafComponents: new Set(),
        plannedFailures: new Map(),
        deniedServices: new Set(),
        failingServices: new Set(),
        areJobsHidden: false,
        mountsByPath: "holding",
        areBlanksDoubled: false,
        mayReadPrivateFiles: false,
        bodyDamage: "none",
        newFormUnder: null,
        smsVsamDown: new Set(),
        lostAnswers: new Map(),
        slowStarts: new Map(),
        zosmfRoute: "registered",
        zosmfKeys: "shared",
        sshBreaksOff: false,
        wrongCertificates: new Set(),
        firewalledPorts: new Set(),
        takenConsoleNames: new Set(),
        outstandingReplies: [],
        isFileSystemShared: true,
        hasExtraMessages: false,
        lostFileSystems: new Set(),
        usersOutsideTheGroup: new Set(),
        slowWritesMs: 0,
        lostRequests: new Map(),
        losesOnly: "any",
    };
}

export function consoleModeOf(conduct: Conduct, systemName: string): ConsoleMode {
    return conduct.consoleModes.get(systemName) ?? conduct.consoleModes.get("*") ?? "normal";
}
