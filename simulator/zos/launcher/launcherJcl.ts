// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** JESJCL of the started task: it ends with `XXSTDENV DD *` without the content (E-LCH-23). */
export function launcherJcl(jobName: string, haInstance: string): readonly string[] {
    return [
        `        1 //${jobName.padEnd(8)} JOB MSGLEVEL=1`,
        `        2 //STARTING EXEC ZWESLSTC,HAINST='${haInstance}'`,
        "        3 XXZWESLSTC PROC RGN=0M,HAINST='__ha_instance_id__'",
        "        4 XXZWELNCH  EXEC PGM=ZWELNCH,REGION=&RGN,TIME=NOLIMIT,",
        "          XX PARM='ENVAR(_CEE_ENVFILE=DD:STDENV),POSIX(ON)/&HAINST'",
        "        5 XXSTEPLIB  DD   DSNAME=ZWE.SZWEAUTH,DISP=SHR",
        "        6 XXSYSIN    DD   DUMMY",
        "        7 XXSYSPRINT DD   SYSOUT=*,LRECL=1600",
        "        8 XXSYSERR   DD   SYSOUT=*",
        "        9 XXSTDENV   DD *",
    ];
}
