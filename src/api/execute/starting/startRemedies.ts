// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What to do about the message that ended a start (E-SET-01, E-SET-06 to E-SET-09). */
const remedies: readonly (readonly [RegExp, string])[] = [
    [/^ZWEL0070E/, "zowe ha config validate names the key; correct zowe.yaml"],
    [/^ZWEL007[1-3]E/, "check zowe.runtimeDirectory and the schemas in it"],
    [
        /Workspace directory .* is not writable|does not have write permission/,
        "give the started task's user write access to that directory on this system, and see that its file system is mounted read-write",
    ],
    [
        /Zosmf validation failed|z\/OS ?MF/,
        "see that z/OSMF answers at zOSMF.host and zOSMF.port of zowe.yaml; zowe.launchScript.startupChecks.zosmf: warn lets Zowe start without it",
    ],
    [
        /Could not validate (?:java|node) home/,
        "correct java.home or node.home in zowe.yaml, and see that it is mounted on this system",
    ],
    [/^ZWEL00(30|66)/, "read the lines before it in SYSPRINT: the check that failed is named there"],
    [/^ZWEL00(28|29)E/, "enable at least one component for this instance in zowe.yaml"],
    [/^ZWEL00(3[2-4]|59|60)E/, "correct the directory in zowe.yaml, and see that it is mounted on this system"],
    [/^ZWEL0035E/, "start it with HAINST=<id>; the procedure must pass it on"],
    [/^ZWEL00(4[5-8]|68)E/, "see that the configuration can be read on this system by the started task's user"],
    [
        /^ZWEL035[78]E|EDC8115I|already in use/i,
        "find who listens there (NETSTAT) and end it, or free what a cancelled instance left behind",
    ],
    [/^ZWEL0038E/, "find why the component ends in SYSPRINT, then zowe ha component start"],
    [/^ICH408I/, "give the started task's user this access, or correct its STARTED profile"],
    [
        /^(IEFC452I|IEE122I|IEFC612I|IEF45[23]I)|JCL ERROR/,
        "correct the procedure in PROCLIB; its JESYSMSG names the statement",
    ],
    [/S806|S306|S047/, "add the load library to STEPLIB, and authorize it with APF"],
    [/S222|CANCELED/, "somebody cancelled it: ask who, then start it again"],
    [/^\$HASP310|SEC ERROR/, "the security product ended it: look for ICH408I in the log of the system"],
];

export function startRemedy(message: string): string {
    return (
        remedies.find(([pattern]) => pattern.test(message))?.[1] ??
        "look at the end of SYSPRINT and JESMSGLG of the job"
    );
}

/** How components and zwe say that somebody else has their port (E-SET-01). */
const portInUse =
    /^(?:ERROR: )?(?:[\d-]{10} [\d:.]+ <ZWELS:\d+> \S+ ERROR \([^()]*\) )?(?:Error )?ZWEL035[78]E\b|\bEDC8115I\b|\bPort \d{1,5} (?:was|is) already in use\b/;
const beforeIt = /^(?:ERROR: )?(?:[\d-]{10} [\d:.]+ <ZWELS:\d+> \S+ ERROR \([^()]*\) )?/;

/** The line that says so; null: none does. */
export function portInUseMessage(records: readonly string[]): string | null {
    const line = records.find((record) => portInUse.test(record.trim()));
    return line === undefined ? null : line.trim().replace(beforeIt, "").slice(0, 200);
}
