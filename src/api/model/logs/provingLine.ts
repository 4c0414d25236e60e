// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A line of a log that a parser read a fact from. */
export interface SaidLine {
    /** Counted from 0, of the file that it is in. */
    readonly record: number;
    /** Without the time stamp and the prefix of the log, without secrets, fit for a terminal, limited. */
    readonly text: string;
}

/** A line of a log that proves a finding or a state: its place, and its words. */
export interface ProvingLine extends SaidLine {
    readonly system: string;
    /** `ZWE1SV(STC02773)`. */
    readonly job: string;
    readonly file: "SYSPRINT" | "JESMSGLG";
}
