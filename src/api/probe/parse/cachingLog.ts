// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingLog } from "../../model/seen/launcherLog";
import { countKeyRefusals } from "./cacheKeyRefusals";
import type { LoggedMessage } from "./launcherMessages";
import { matchMessage } from "./launcherMessages";
import type { LogLine } from "./logLines";

type Mutable = { -readonly [K in keyof CachingLog]: CachingLog[K] };

/** Replays the lines about the cluster, in the order of the log. */
export function replayCachingLog(messages: readonly LoggedMessage[], lines: readonly LogLine[]): CachingLog {
    const log: Mutable = {
        members: null,
        isLockedOut: false,
        isOnSharedFiles: false,
        hasLostMembers: false,
        lostMembersAt: null,
        keyRefusals: countKeyRefusals(lines),
        hasMerged: false,
    };
    for (const message of messages) {
        effects[message.id]?.(log, message);
    }
    return log;
}

const effects: Readonly<Record<string, (log: Mutable, message: LoggedMessage) => void>> = {
    ISPN000094: (log, message) => {
        log.members = membersOf(message) ?? log.members;
    },
    ISPN000093: (log, message) => {
        const members = membersOf(message) ?? log.members;
        Object.assign(log, { members, hasMerged: true, hasLostMembers: false, lostMembersAt: null });
    },
    ISPN000136: (log, message) => {
        // The survivor logs the same for a ReadWriteKeyCommand: only the node that defines the lock is locked out.
        log.isLockedOut ||= /^Error executing command PutKeyValueCommand on Cache 'org\.infinispan\.LOCKS'/.test(
            message.text,
        );
    },
    ISPN000314: (log, { at }) => {
        Object.assign(log, { hasLostMembers: true, lostMembersAt: at });
    },
    ISPN000660: (log) => {
        log.isOnSharedFiles = true;
    },
    ZWEAM000I: (log, message) => {
        if (/^Caching Service (?:has been )?started/.test(message.text)) {
            Object.assign(log, { isLockedOut: false, isOnSharedFiles: false });
        }
    },
};

/**
 * `[vm-9315|5] (2) [vm-9315, vm-14841]`: the list counts if it contains as many names as the number. Infinispan 16 adds its
 * level to each name, `vm-9315(v=16.0.5)`, which health does not.
 */
function membersOf(message: LoggedMessage): readonly string[] | null {
    const view = matchMessage(message, /\[[^\]|]+\|\d+\] \((\d+)\) \[([^\]]+)\]/);
    const names = (view?.[2] ?? "").split(", ").map((name) => name.replace(/\(v=[^)]*\)$/, ""));
    const members = names.filter((name) => name !== "");
    return view && members.length === Number(view[1]) ? members : null;
}
