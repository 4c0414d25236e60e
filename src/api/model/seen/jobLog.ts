// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SaidLine } from "../logs/provingLine";

/** The contents of JESMSGLG. It may be a part of the file: null means "not in this part". */
export interface JobMessageLog {
    /** From the first record, which names it letter by letter. */
    readonly systemName: string | null;
    readonly jobName: string | null;
    /** ZWEL0021I, from Zowe 3.4 on. */
    readonly zoweVersion: string | null;
    /** `RC=0000`, `ABEND=S222`, from $HASP395: the sure sign of the end. */
    readonly end: string | null;
    readonly endedAt: Date | null;
    /** The line of it. */
    readonly endLine: SaidLine | null;
    /** Why a start failed or a job ended badly, in the order of the log. */
    readonly failures: readonly JobFailure[];
    readonly messages: readonly JobMessage[];
}

export interface JobFailure extends JobMessage {
    /** The job in the message: an address space of a component may end abnormally while the job runs. */
    readonly jobName: string | null;
}

export interface JobMessage {
    readonly id: string;
    /** What follows the id, folded lines joined. */
    readonly text: string;
    /** `2024-09-09T16:48:58`, by the local clock of the system; the day is missing before the first date line. */
    readonly localTime: string;
    /** The number of its first record, counted from 0. */
    readonly record: number;
}
