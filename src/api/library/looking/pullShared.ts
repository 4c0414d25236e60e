// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { journalMirror } from "../../adapters/workstation/journalMirror";
import { openPorts } from "../../adapters/openPorts";
import { ZosmfCircle } from "../../probe/ZosmfCircle";
import { pullJournals } from "../../sharing/pullJournals";
import { pathsOf } from "../../sharing/sharedPlace";

/** What other workstations wrote, read anew. @returns in one sentence why not; null: it was, or there is no shared directory */
export async function pullShared(connection: HaConnection, circle: ZosmfCircle): Promise<string | null> {
    const { home, sharedDirectory: directory = null } = connection;
    if (directory === null || home === undefined) {
        return null;
    }
    try {
        const pulled = await pullJournals(circle, pathsOf(directory), journalMirror(home, directory));
        return pulled.seen ? null : awayWords(directory, pulled.why);
    } catch (error) {
        return awayWords(directory, error instanceof Error ? error.message : String(error));
    }
}

function awayWords(directory: string, why: string): string {
    return `The shared directory ${directory} cannot be read now (${why}): operations of other workstations are shown as they were last seen.`;
}

/** The same for a command that asks the sysplex nothing else. */
export async function pullOperations(connection: HaConnection, signal: AbortSignal): Promise<string | null> {
    if ((connection.sharedDirectory ?? null) === null) {
        return null;
    }
    const opened = await openPorts(connection, signal);
    try {
        return await pullShared(connection, new ZosmfCircle(opened.ports.zosmf, opened.ports.clock));
    } finally {
        opened.close();
    }
}
