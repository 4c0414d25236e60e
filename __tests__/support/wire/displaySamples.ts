// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseComponentList } from "../../../src/api/probe/parse/componentList";
import { parseDisplayActive } from "../../../src/api/probe/parse/displayActive";
import { parseDisplayOmvsFile } from "../../../src/api/probe/parse/displayOmvsFile";
import { parseDisplayOmvsOptions } from "../../../src/api/probe/parse/displayOmvsOptions";
import { parseDisplaySmsvsam } from "../../../src/api/probe/parse/displaySmsvsam";
import { parseDisplayVipa } from "../../../src/api/probe/parse/displayVipa";
import { parseDisplayXcf } from "../../../src/api/probe/parse/displayXcf";
import { parseFileSystemGlobal } from "../../../src/api/probe/parse/fileSystemGlobal";
import { parseJobMessageLog } from "../../../src/api/probe/parse/jobMessageLog";
import { parseLauncherLog } from "../../../src/api/probe/parse/launcherLog";
import { parseNetstatVipaDistribution } from "../../../src/api/probe/parse/netstatVipaDistribution";
import { parseNetstatVipaTargets } from "../../../src/api/probe/parse/netstatVipaTargets";
import { understood } from "../../../src/api/probe/parse/parsed";
import type { Parsed } from "../../../src/api/probe/parse/parsed";
import { parseRecordSharing } from "../../../src/api/probe/parse/recordSharing";

/** An answer as a system writes it, the parser that reads it, and what a part of it may leave unsaid. */
export interface Sample {
    readonly name: string;
    readonly lines: readonly string[];
    readonly parse: (lines: readonly string[]) => Parsed<unknown>;
    /** True where the absence of a row would be taken for a fact: then no row that is there may be passed over in silence. */
    readonly tellsAbsence: boolean;
    /** Keys whose `false` means "not said here". */
    readonly unsaid: readonly string[];
}

const display = (
    name: string,
    parse: (text: string) => Parsed<unknown>,
    tellsAbsence: boolean,
    lines: readonly string[],
): Sample => ({ name, lines, parse: (all) => parse(all.join("\r")), tellsAbsence, unsaid: ["isComplete"] });

const records = (
    name: string,
    parse: (lines: readonly string[]) => Parsed<unknown>,
    unsaid: readonly string[],
    lines: readonly string[],
): Sample => ({ name, lines, parse, tellsAbsence: false, unsaid });

const activityHeading = [
    " CNZ4106I 12.59.38 DISPLAY ACTIVITY 931",
    "  JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS",
    " 00020    00043    00001      00037    00029    00001/00040       00051",
];

function task(name: string, asid: string, job: string): readonly string[] {
    return [
        `  ${name.padEnd(8)} ${name.padEnd(8)} ZWELNCH  NSW  SO  A=${asid}   PER=NO   SMC=000`,
        "                                      PGN=N/A  DMN=N/A  AFF=NONE",
        "                                      CT=000.003S  ET=00288.21",
        `                                      WUID=${job} USERID=ZWESVUSR`,
        "                                      WKL=SYSTEM   SCL=SYSSTC   P=1",
        "                                      RGP=N/A      SRVR=NO  QSC=NO",
        `                                      ADDR SPACE ASTE=7EEB63C0`,
    ];
}

function fileSystem(name: string, path: string, owner: string): readonly string[] {
    return [
        " ZFS            26 ACTIVE                      RDWR  02/02/2011  L=55",
        `   NAME=${name.padEnd(42)}14.37.44    Q=0`,
        `   PATH=${path}`,
        `   OWNER=${owner.padEnd(8)} AUTOMOVE=Y CLIENT=N`,
    ];
}

const launcherRecord = (second: number, words: string): string =>
    `2024-09-09 05:51:${String(second).padStart(2, "0")}.355 <ZWELNCH:83951980> ZWESVUSR INFO ${words}`;

/** One answer of each kind that is read line by line. */
export const displaySamples: readonly Sample[] = [
    display("D A, two tasks", parseDisplayActive, true, [
        ...activityHeading,
        ...task("ZWE1SV", "0072", "STC00053"),
        ...task("ZWE1SX", "0073", "STC00054"),
    ]),
    display("D A, none", parseDisplayActive, true, [...activityHeading, " ZWE1SV NOT FOUND"]),
    display("D XCF", parseDisplayXcf, true, [
        " IXC336I  10.02.31  DISPLAY XCF 741",
        " SYSPLEX PLEX1",
        " SYSTEM   TYPE SERIAL LPAR STATUS TIME          SYSTEM STATUS",
        " SYSA     8561 7CD8   01   10/12/2026 10:02:30  ACTIVE           TM=STP",
        " 309C     8561 7CD8   02   10/12/2026 10:02:29  ACTIVE",
        " SYSC     3931 2AB8   05   9/12/2026 09:58:11  MONITOR-DETECTED STOP TM=STP",
        " SYSTEM STATUS DETECTION PARTITIONING PROTOCOL CONNECTION EXCEPTIONS:",
        "  SYSPLEX COUPLE DATA SET NOT FORMATTED FOR THE SSD PROTOCOL",
        " SYSPLEX INITIALIZATION TIME: 09/01/2026 01:14:44.123456",
    ]),
    display("VIPADYN", parseDisplayVipa, true, [
        " EZZ8260I SYSPLEX CS V2R5 345",
        " VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSA",
        " LINKNAME: VIPL0A2A0A32",
        "   IPADDR/PREFIXLEN: 10.42.10.50/24",
        "     ORIGIN: VIPADEFINE",
        "     TCPNAME  MVSNAME  STATUS RANK DIST",
        "     -------- -------- ------ ---- ----",
        "     TCPIP    SYSA     ACTIVE      BOTH",
        "     TCPIP    SYSB     BACKUP 001  DEST",
        " LINKNAME: VIPL0A2A0A33",
        "   IPADDR/PREFIXLEN: 10.42.10.51/24",
        "     ORIGIN: VIPADEFINE",
        "     TCPNAME  MVSNAME  STATUS RANK DIST",
        "     -------- -------- ------ ---- ----",
        "     TCPIP    SYSB     ACTIVE      DIST",
        " 3 OF 3 RECORDS DISPLAYED",
    ]),
    display("VDPT, long", parseNetstatVipaTargets, true, [
        "EZD0101I NETSTAT CS V3R1 TCPIP 345",
        "DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        "DEST:        10.91.1.1..7554",
        "  TARGET:      10.61.0.1",
        "  TOTALCONN:   0000000012  RDY: 001  WLM: 08  TSR: 100",
        "  DISTMETHOD:  BASEWLM",
        "  FLG: QUIESCED",
        "DEST:        10.91.1.1..7554",
        "  TARGET:      10.61.0.2",
        "  TOTALCONN:   0000000000  RDY: 000  WLM: 08  TSR: 100",
        "  DISTMETHOD:  HOTSTANDBY   SRVTYPE: BACKUP",
        "2 OF 2 RECORDS DISPLAYED",
        "END OF THE REPORT",
    ]),
    display("VDPT, short", parseNetstatVipaTargets, true, [
        "EZD0101I NETSTAT CS V3R1 TCPIP 345",
        "DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        "DEST IPADDR     DPORT DESTXCF ADDR    RDY TOTALCONN  WLM TSR FLG",
        "-----------     ----- ------------    --- ---------  --- --- ---",
        "10.91.1.1       07554 10.61.0.1       001 0000000012 08  100",
        "  DISTMETHOD: HOTSTANDBY   SRVTYPE: PREFERRED",
        "10.91.1.1       07554 10.61.0.2       000 0000000000 00  100 Q",
        "  DISTMETHOD: HOTSTANDBY   SRVTYPE: BACKUP",
        "2 OF 2 RECORDS DISPLAYED",
        "END OF THE REPORT",
    ]),
    display("VIPADCFG", parseNetstatVipaDistribution, true, [
        "EZD0101I NETSTAT CS V3R1 TCPIP 345",
        "DYNAMIC VIPA INFORMATION:",
        "  VIPA DISTRIBUTE:",
        "   DEST:        10.91.1.1..7554",
        "     TARGET:      10.61.0.1",
        "     DISTMETHOD:  BASEWLM",
        "     SYSPT:       NO   TIMAFF: NO   FLG: OPTLOCAL, PAUSE",
        "   DEST:        10.91.1.2..7556",
        "     TARGET:      ALL",
        "     DISTMETHOD:  ROUNDROBIN",
        "     SYSPT:       NO   TIMAFF: NO   FLG: OP",
        "2 OF 2 RECORDS DISPLAYED",
    ]),
    display("D OMVS,F", parseDisplayOmvsFile, false, [
        " BPXO045I 14.38.11 DISPLAY OMVS 101",
        " OMVS     000E ACTIVE             OMVS=(P0,VM)",
        " TYPENAME   DEVICE ----------STATUS----------- MODE  MOUNTED    LATCHES",
        ...fileSystem("ZOWE.ZFS", "/global/zowe", "SYSA"),
        ...fileSystem("OTHER.ZFS", "/other", "SYSB"),
    ]),
    display("D OMVS,O", parseDisplayOmvsOptions, false, [
        " BPXO043I 10.02.31 DISPLAY OMVS 741",
        " OMVS     000E ACTIVE",
        " CURRENT UNIX CONFIGURATION SETTINGS:",
        " MAXPROCSYS      =        900    MAXPROCUSER     =         25",
        " SYSPLEX         = YES",
    ]),
    display("FILESYS=DISPLAY,GLOBAL", parseFileSystemGlobal, true, [
        " BPXF242I 2026/10/12 10.02.31 MODIFY BPXOINIT,FILESYS=DISPLAY,GLOBAL",
        " SYSTEM   LFS VERSION   ---STATUS------------------------  RECOMMENDED ACTION",
        " SYSA      1. 12.  0    VERIFIED                           NONE",
        " SYSB      1. 12.  0    VERIFIED                           NONE",
        " CDS VERSION=   2          MIN LFS VERSION=  1. 12.  0",
        " DEVICE NUMBER OF LAST MOUNT=     372",
    ]),
    display("D SMS,SMSVSAM", parseDisplaySmsvsam, false, [
        " IGW420I DISPLAY SMS,SMSVSAM",
        " SYSNAME: SYSA     AVAILABLE ASID: 0038",
        " SYSNAME: SYSB     UNAVAILABLE ASID: 0000",
    ]),
    display("D SMS,SMSVSAM of one system", (text) => parseRecordSharing(text, "SYSB"), false, [
        " IGW420I DISPLAY SMS,SMSVSAM",
        " SYSNAME: SYSA     UNAVAILABLE ASID: 0000",
        " SYSNAME: SYSB     AVAILABLE ASID: 0038",
        " LOCK TABLE STRUCTURE IGWLOCK00",
        " SYSNAME: SYSA     INACTIVE",
        " SYSNAME: SYSB     ACTIVE",
    ]),
    records(
        "APPL=DISP",
        (lines) => parseComponentList(lines),
        [],
        [
            launcherRecord(28, "ZWEL0013I command 'APPL=DISP' received"),
            launcherRecord(29, "ZWEL0010I launcher has the following components:"),
            launcherRecord(30, "ZWEL0011I      name =          gateway, PID = 83951981"),
            launcherRecord(31, "ZWEL0011I      name =              zss, PID = -1"),
        ],
    ),
    records(
        "SYSPRINT",
        (lines) => understood(withoutPlaces(parseLauncherLog(lines))),
        [
            "isPrepared",
            "areComponentsStarted",
            "isListening",
            "isStopping",
            "isStopped",
            "isRunning",
            "isGivenUp",
            "isApimlComplete",
        ],
        [
            launcherRecord(10, "ZWEL0021I Zowe Launcher starting"),
            launcherRecord(11, "ZWEL0023I Zowe YAML config file is 'FILE(/global/zowe/zowe.yaml)'"),
            "2024-09-09 05:51:12 <ZWELS:1> ZWESVUSR INFO (zwe-internal-start-prepare) Zowe version: v2.17.0",
            launcherRecord(13, "ZWEL0018I Zowe instance prepared successfully"),
            launcherRecord(14, "ZWEL0016I start component list: 'gateway,zss'"),
            launcherRecord(16, "ZWEL0001I component gateway started"),
            launcherRecord(17, "ZWEL0007I components started"),
            launcherRecord(18, "ZWEL0012I starting console listener"),
        ],
    ),
    records(
        "JESMSGLG",
        (lines) => understood(withoutPlaces(parseJobMessageLog(lines))),
        [],
        [
            "1                      J E S 2  J O B  L O G  --  S Y S T E M  S 0 W 1  --  N O D E  S 0 W 1",
            "0",
            " 16.48.58 STC02773 ---- MONDAY,    09 SEP 2024 ----",
            " 16.48.58 STC02773  IEF695I START ZWESLSTC WITH JOBNAME ZWE1SV   IS ASSIGNED TO USER ZWESVUSR",
            " 16.48.58 STC02773  $HASP373 ZWE1SV   STARTED",
            " 16.49.10 STC02773 +ZWEL0021I Zowe Launcher starting, Launcher version 3.4.0, Zowe version 3.4.0",
            " 16.50.10 STC02773  $HASP395 ZWE1SV   ENDED - RC=0000",
        ],
    ),
];

/** Where a line is in its log is no fact about z/OS: a line more or less moves all that follow. */
function withoutPlaces(log: unknown): unknown {
    return JSON.parse(
        JSON.stringify(log, (key, value: unknown) => (["said", "record", "endLine"].includes(key) ? undefined : value)),
    );
}
