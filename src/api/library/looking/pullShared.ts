// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { journalMirror } from "../../adapters/workstation/journalMirror";
import { openPorts } from "../../adapters/openPorts";
import { gapsOf } from "../../model/observation";
import { printable } from "../../model/printable";
import type { UnreadJournals } from "../../model/seen/snapshot";
import { unreadJournalWords } from "../../plan/outcome/unreadJournalWords";
import { ZosmfCircle } from "../../probe/ZosmfCircle";
import { pullJournals } from "../../sharing/pullJournals";
import { pathsOf } from "../../sharing/sharedPlace";

const nothingUnread: UnreadJournals = { away: null, gaps: [] };

/** Reads the new journals of other workstations. @returns the ones that could not be read */
export async function pullShared(connection: HaConnection, circle: ZosmfCircle): Promise<UnreadJournals> {
    const { home, sharedDirectory: directory = null } = connection;
    if (directory === null || home === undefined) {
        return nothingUnread;
    }
    try {
        const pulled = await pullJournals(circle, pathsOf(directory), journalMirror(home, directory));
        return pulled.seen ? { away: null, gaps: gapsOf(pulled) } : away(directory, pulled.why);
    } catch (error) {
        return away(directory, error instanceof Error ? error.message : String(error));
    }
}

function away(directory: string, why: string): UnreadJournals {
    const clause = `the shared directory ${directory} cannot be read now (${printable(why)}); they are shown as last seen`;
    return { away: clause, gaps: [] };
}

/**
 * The same for a command that sends no other request to the sysplex.
 * @returns in sentences the journals that could not be read
 */
export async function pullOperations(connection: HaConnection, signal: AbortSignal): Promise<readonly string[]> {
    if ((connection.sharedDirectory ?? null) === null) {
        return [];
    }
    const opened = await openPorts(connection, signal);
    try {
        const circle = new ZosmfCircle(opened.ports.zosmf, opened.ports.clock);
        return unreadJournalWords(await pullShared(connection, circle));
    } finally {
        opened.close();
    }
}
