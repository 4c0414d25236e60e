// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import { configReference } from "./configReference";
import { parmlib, proclib } from "./places";
import { zoweYaml } from "./zoweYaml";

export interface DataSet {
    readonly name: string;
    readonly organization: "PO" | "PO-E" | "PS" | "VS";
    readonly recordFormat: "FB" | "VB" | "U";
    readonly recordLength: number;
}

/** Cataloged data sets; VSAM only where the Caching Service keeps its store there. */
export function catalogOf(world: World): readonly DataSet[] {
    const library = (name: string, recordFormat: DataSet["recordFormat"], recordLength: number): DataSet => ({
        name,
        organization: "PO-E",
        recordFormat,
        recordLength,
    });
    const vsam: DataSet = { name: "ZWE.CACHE.VSAM", organization: "VS", recordFormat: "U", recordLength: 0 };
    return [
        library("USER.PROCLIB", "FB", 80),
        library("ZWE.CUST.PARMLIB", "FB", 80),
        library("ZWE.SZWEAUTH", "U", 0),
        ...(world.options.storage === "VSAM" ? [vsam] : []),
    ];
}

/** Members by `DATA.SET(MEMBER)`. */
export function initialMembers(world: World): Map<string, string> {
    const members = new Map([[`${proclib.dataSet}(${proclib.member})`, procedure(world)]]);
    if (world.options.configForm === "parmlib") {
        members.set(`${parmlib.dataSet}(${parmlib.member})`, zoweYaml(world));
    }
    return members;
}

/** The PROC that the started tasks come from; CONFIG is in its STDENV. */
function procedure(world: World): string {
    const config = configReference(world.options.configForm).split(":");
    const [first = "", ...others] = config;
    return [
        "//ZWESLSTC PROC RGN=0M,HAINST='__ha_instance_id__'",
        "//ZWELNCH  EXEC PGM=ZWELNCH,REGION=&RGN,TIME=NOLIMIT,",
        "// PARM='ENVAR(_CEE_ENVFILE=DD:STDENV),POSIX(ON)/&HAINST'",
        "//STEPLIB  DD   DSNAME=ZWE.SZWEAUTH,DISP=SHR",
        "//SYSIN    DD   DUMMY",
        "//SYSPRINT DD   SYSOUT=*,LRECL=1600",
        "//SYSERR   DD   SYSOUT=*",
        "//STDENV   DD   *",
        "_CEE_ENVFILE_CONTINUATION=\\",
        "_CEE_RUNOPTS=HEAPPOOLS(OFF),HEAPPOOLS64(OFF)",
        "_EDC_UMASK_DFLT=0002",
        [`CONFIG=${first}`, ...others.map((part) => `:${part}`)].join("\\\n"),
        "/*",
        "",
    ].join("\n");
}
