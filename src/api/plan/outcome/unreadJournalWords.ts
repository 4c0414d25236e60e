// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnreadJournals } from "../../model/seen/snapshot";

/** In sentences, for the notes of an operation and for commands that list operations. */
export function unreadJournalWords(unread: UnreadJournals | undefined): readonly string[] {
    const { away = null, gaps = [] } = unread ?? {};
    return away === null
        ? gaps.map((gap) => `An operation of another workstation is not shown: ${gap}.`)
        : [`Operations of other workstations were not read: ${away}.`];
}
