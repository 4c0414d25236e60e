// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen } from "../../model/observation";

/** z/OSMF's return code 5, reason 7, and TSO's IKJ55303I with X'04': another session has the console name (zowe-cli#1843). */
export function isNameTaken({ why }: Unseen): boolean {
    return /IKJ55303I|console (?:name )?.{0,40}(?:already|in use)|(?:already|in use).{0,40}console/i.test(why);
}
