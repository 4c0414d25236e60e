// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isDataSetName, isMemberName } from "../model/zosNames";

/** The displays that looking may send. Names are validated: nothing from a file reaches the console as it is. */
export const displayCommand = {
    sysplexMembers: "D XCF,S,ALL",
    addressSpaces: (name: string): string => `D A,${jobNamePattern(name)}`,
    time: "D T",
    fileSystems: "D OMVS,F",
    fileSystem: (name: string): string => `D OMVS,F,NAME=${dataSetName(name)}`,
    unixOptions: "D OMVS,O",
    /** A display, though its verb is MODIFY (IBM MVS System Messages, BPXF242I). */
    fileSystemMembers: "F BPXOINIT,FILESYS=DISPLAY,GLOBAL",
    dynamicAddresses: "D TCPIP,,SYSPLEX,VIPADYN",
    distributorTargets: "D TCPIP,,N,VDPT,DETAIL",
    distributorConfiguration: "D TCPIP,,N,VIPADCFG,DETAIL",
    recordSharing: "D SMS,SMSVSAM",
} as const;

/** A job name, at most 8 characters, optionally ending in `*`. Anything else is replaced, so that it matches nothing. */
function jobNamePattern(name: string): string {
    return isMemberName(name.replace(/\*$/, "")) ? name : "?";
}

function dataSetName(name: string): string {
    return isDataSetName(name) ? name : "?";
}
