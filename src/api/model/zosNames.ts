// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Letters, digits and national characters, in any place (z/OS MVS Initialization and Tuning Reference, IEASYSxx, SYSNAME). */
const systemName = /^[A-Z0-9$#@]{1,8}$/;

/** No digit first: a member, a procedure, the name on a JOB statement (z/OS MVS JCL Reference, "Name field"). */
const memberName = /^[A-Z$#@][A-Z0-9$#@]{0,7}$/;

/** Two characters at least (z/OS MVS Initialization and Tuning Reference, CONSOLxx, CONSOLE NAME). */
const consoleName = /^[A-Z$#@][A-Z0-9$#@]{1,7}$/i;

/** Qualifiers of up to 8 characters, 44 in all (z/OS DFSMS Using Data Sets, "Naming Data Sets"). */
const dataSetName = /^(?=.{1,44}$)[A-Z$#@][A-Z0-9$#@-]{0,7}(?:\.[A-Z$#@][A-Z0-9$#@-]{0,7})*$/;

/** In uppercase, as z/OS has it. It may begin with a digit: `309C`. */
export function isSystemName(name: string): boolean {
    return systemName.test(name);
}

/** Fit to be guessed: a host that is written as an address begins with digits, and no system is meant by them. */
export function isLikelySystemName(name: string): boolean {
    return systemName.test(name) && /[A-Z]/.test(name);
}

/** The name of a procedure, a member, or a job that is started from one; in uppercase. */
export function isMemberName(name: string): boolean {
    return memberName.test(name);
}

export function isConsoleName(name: string): boolean {
    return consoleName.test(name);
}

/** In uppercase, without a member. */
export function isDataSetName(name: string): boolean {
    return dataSetName.test(name);
}

/** Names of the portable set and the national characters, none of them `.` or `..` (POSIX, "Pathname"; z/OS UNIX takes 1023 in all, ours are added). */
const unixDirectory = /^(?=.{2,900}$)(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._@#$-]{1,255})+$/;

/** An absolute path, normalized and not the root. */
export function isUnixDirectory(path: string): boolean {
    return unixDirectory.test(path);
}
