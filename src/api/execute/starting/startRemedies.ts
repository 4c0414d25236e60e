// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The remedies for messages that end a start (E-SET-01, E-SET-06 to E-SET-09). */
const remedies: readonly (readonly [RegExp, string])[] = [
    [/^ZWEL0070E/, "zowe ha config validate shows the key; correct zowe.yaml"],
    [/^ZWEL007[1-3]E/, "check zowe.runtimeDirectory and the schemas in it"],
    [
        /Workspace directory .* is not writable|does not have write permission/,
        "give the started task's user write access to that directory on this system, and make sure that its file system is mounted read-write",
    ],
    [
        /Zosmf validation failed|z\/OS ?MF/,
        "make sure that z/OSMF answers at zOSMF.host and zOSMF.port of zowe.yaml; zowe.launchScript.startupChecks.zosmf: warn lets Zowe start without it",
    ],
    [
        /Could not validate (?:java|node) home/,
        "correct java.home or node.home in zowe.yaml, and make sure that it is mounted on this system",
    ],
    [/^ZWEL00(30|66)/, "read the preceding lines in SYSPRINT: they name the check that failed"],
    [/^ZWEL00(28|29)E/, "enable at least one component for this instance in zowe.yaml"],
    [/^ZWEL00(3[2-4]|59|60)E/, "correct the directory in zowe.yaml, and make sure that it is mounted on this system"],
    [/^ZWEL0035E/, "start it with HAINST=<id>; the procedure must pass it to the launcher"],
    [/^ZWEL00(4[5-8]|68)E/, "make sure that the user of the started task can read the configuration on this system"],
    [
        /^ZWEL035[78]E|EDC8115I|already in use/i,
        "find the job that listens there (NETSTAT) and end it, or the address space that a canceled instance left behind",
    ],
    [/^ZWEL0038E/, "find in SYSPRINT why the component ends, then zowe ha component start"],
    [/^ICH408I/, "give the user of the started task this access, or correct its STARTED profile"],
    [
        /^(IEFC452I|IEE122I|IEFC612I|IEF45[23]I)|JCL ERROR/,
        "correct the procedure in PROCLIB; its JESYSMSG shows the statement",
    ],
    [/S806|S306|S047/, "add the load library to STEPLIB, and authorize it with APF"],
    [/S222|CANCELED/, "it was canceled: find out why, then start it again"],
    [/^\$HASP310|SEC ERROR/, "the security product ended it: look for ICH408I in the system log"],
];

export function startRemedy(message: string): string {
    return (
        remedies.find(([pattern]) => pattern.test(message))?.[1] ?? "check the end of SYSPRINT and JESMSGLG of the job"
    );
}

/** The messages of components and zwe about a port that is in use (E-SET-01). */
const portInUse =
    /^(?:ERROR: )?(?:[\d-]{10} [\d:.]+ <ZWELS:\d+> \S+ ERROR \([^()]*\) )?(?:Error )?ZWEL035[78]E\b|\bEDC8115I\b|\bPort \d{1,5} (?:was|is) already in use\b/;
const beforeIt = /^(?:ERROR: )?(?:[\d-]{10} [\d:.]+ <ZWELS:\d+> \S+ ERROR \([^()]*\) )?/;

/** The line that shows it; null: none does. */
export function portInUseMessage(records: readonly string[]): string | null {
    const line = records.find((record) => portInUse.test(record.trim()));
    return line === undefined ? null : line.trim().replace(beforeIt, "").slice(0, 200);
}
