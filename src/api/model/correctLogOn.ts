// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The next command after a rejected logon: nothing is tried with it again until it is another. */
export const correctLogOn =
    "correct the user ID and password in the profile: zowe config secure; or log in for a new token: zowe auth login apiml";
