// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** An address space that D A shows: a job, a started task, or a process of z/OS UNIX. */
export interface AddressSpace {
    readonly jobName: string;
    readonly stepName: string;
    /** `ZWELNCH`: the launcher itself; `*OMVSEX`: a process; null where the row has none. */
    readonly procedureStep: string | null;
    /** True while the task is stuck in its start: the step is called STARTING. */
    readonly isStarting: boolean;
    /** Four hexadecimal digits. */
    readonly asid: string;
    /** `STC09875`: the id of the job it belongs to. */
    readonly workUnitId: string | null;
    readonly userId: string | null;
    readonly elapsedSeconds: number | null;
}

export interface SysplexMember {
    readonly name: string;
    /** The words of XCF: `ACTIVE`, `MONITOR-DETECTED STOP`, `BEING REMOVED - RSTATE: ...`. */
    readonly status: string;
    /** Nothing but the word ACTIVE. */
    readonly isActive: boolean;
}

export interface SysplexMembers {
    readonly sysplexName: string | null;
    /** Every system of the sysplex: one that is not here has left it. */
    readonly members: readonly SysplexMember[];
}
