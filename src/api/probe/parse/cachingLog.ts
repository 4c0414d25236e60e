// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingLog } from "../../model/seen/launcherLog";
import { keyRefusals } from "./cacheKeyRefusals";
import type { LoggedMessage } from "./launcherMessages";
import { matchMessage, saidIn } from "./launcherMessages";
import type { SaidLine } from "../../model/logs/provingLine";
import { saidLine, withoutPrefix } from "./saidLine";
import type { LogLine } from "./logLines";

type Mutable = { -readonly [K in keyof Omit<CachingLog, "said">]: CachingLog[K] } & {
    heard: Partial<Record<"members" | "lockedOut" | "lostMembers", LoggedMessage>>;
};

/** Replays the lines about the cluster, in the order of the log. @param first the number of the first record that was read */
export function replayCachingLog(
    messages: readonly LoggedMessage[],
    lines: readonly LogLine[],
    first: number,
): CachingLog {
    const refusals = keyRefusals(lines);
    const replayed: Mutable = {
        members: null,
        isLockedOut: false,
        isOnSharedFiles: false,
        hasLostMembers: false,
        lostMembersAt: null,
        keyRefusals: refusals.count,
        hasMerged: false,
        heard: {},
    };
    for (const message of messages) {
        effects[message.id]?.(replayed, message);
    }
    const { heard, ...log } = replayed;
    const said = (message: LoggedMessage | undefined): SaidLine | null =>
        message === undefined ? null : saidIn(message, first);
    const { last } = refusals;
    return {
        ...log,
        said: {
            members: said(heard.members),
            lockedOut: said(heard.lockedOut),
            lostMembers: said(heard.lostMembers),
            keyRefusals: last === null ? null : saidLine(first + last.record, withoutPrefix(last.head)),
        },
    };
}

const effects: Readonly<Record<string, (log: Mutable, message: LoggedMessage) => void>> = {
    ISPN000094: (log, message) => {
        hearMembers(log, message);
    },
    ISPN000093: (log, message) => {
        hearMembers(log, message);
        Object.assign(log, { hasMerged: true, hasLostMembers: false, lostMembersAt: null });
        delete log.heard.lostMembers;
    },
    ISPN000136: (log, message) => {
        // The survivor logs the same for a ReadWriteKeyCommand: only the node that defines the lock is locked out.
        if (/^Error executing command PutKeyValueCommand on Cache 'org\.infinispan\.LOCKS'/.test(message.text)) {
            log.isLockedOut = true;
            log.heard.lockedOut = message;
        }
    },
    ISPN000314: (log, message) => {
        Object.assign(log, { hasLostMembers: true, lostMembersAt: message.at });
        log.heard.lostMembers = message;
    },
    ISPN000660: (log) => {
        log.isOnSharedFiles = true;
    },
    ZWEAM000I: (log, message) => {
        if (/^Caching Service (?:has been )?started/.test(message.text)) {
            Object.assign(log, { isLockedOut: false, isOnSharedFiles: false });
            delete log.heard.lockedOut;
        }
    },
};

function hearMembers(log: Mutable, message: LoggedMessage): void {
    const members = membersOf(message);
    if (members !== null) {
        log.members = members;
        log.heard.members = message;
    }
}

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
