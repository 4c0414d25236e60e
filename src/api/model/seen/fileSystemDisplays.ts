// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface MountedFileSystem {
    readonly name: string;
    readonly path: string;
    /** `ZFS`, `TFS`, `NFS`. */
    readonly type: string;
    readonly device: number;
    /** `ACTIVE`, `UNOWNED`, `QUIESCED`: the words of z/OS UNIX. */
    readonly status: string;
    /** `RDWR` or `READ`. */
    readonly mode: string;
    readonly ownerSystem: string | null;
    /** `Y`, `N`, `U`, `I`, `E`. */
    readonly automove: string | null;
    /** This system reaches it through the owner. */
    readonly isClient: boolean | null;
}

export interface OmvsOptions {
    /** `SYSPLEX = YES`: this system shares its file systems with the sysplex. */
    readonly sharesFileSystems: boolean;
}

/** A system that takes part in the shared file system of the sysplex. */
export interface FileSystemMember {
    readonly systemName: string;
    /** `VERIFIED`, or what is wrong with it. */
    readonly status: string;
    /** `NONE`, or what IBM recommends. */
    readonly recommendedAction: string;
}

/** Whether a system can share VSAM records: its SMSVSAM server, and the server's connection to the lock structure. */
export interface RecordSharing {
    readonly isServerAvailable: boolean;
    /** IGWLOCK00 in the coupling facility; null: the display does not show it. */
    readonly isLockTableConnected: boolean | null;
}
