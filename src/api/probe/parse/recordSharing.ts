// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RecordSharing } from "../../model/seen/fileSystemDisplays";
import { consoleLines } from "./consoleText";
import { parseDisplaySmsvsam } from "./displaySmsvsam";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** `D SMS,SMSVSAM` of one system: IGW420I with the server and, in two layouts, IGWLOCK00 (E-DSP-11, not recorded). */
export function parseRecordSharing(text: string, systemName: string): Parsed<RecordSharing> {
    const servers = parseDisplaySmsvsam(text);
    if (!servers.ok) {
        return servers;
    }
    const own = servers.value.find((server) => server.systemName === systemName || server.systemName === null);
    if (!own) {
        return notUnderstood(`IGW420I has no line for ${systemName} that shows whether its server is available`);
    }
    return understood({
        isServerAvailable: own.isAvailable,
        isLockTableConnected: lockTable(consoleLines(text), systemName),
    });
}

/** One line with `CONNECT STATUS:`, or a heading with a line for each system under it. */
function lockTable(lines: readonly string[], systemName: string): boolean | null {
    const heading = lines.findIndex((line) => /\bLOCK\s+TABLE\b.*\bIGWLOCK00\b/.test(line));
    const status = /\bCONNECT\s+STATUS:\s*(\S+)/.exec(lines[heading] ?? "")?.[1];
    if (status !== undefined) {
        return isConnected(status);
    }
    const row = new RegExp(`^\\s*SYSNAME:\\s*${systemName.replace(/[$]/g, "\\$&")}\\s+(\\S+)`);
    const word =
        heading < 0
            ? undefined
            : lines
                  .slice(heading)
                  .map((line) => row.exec(line)?.[1])
                  .find(Boolean);
    return word === undefined ? null : isConnected(word);
}

/** Null: an unknown word. */
function isConnected(word: string): boolean | null {
    const isYes = /^(?:CONNECTED|ACTIVE)$/.test(word);
    return isYes || /^(?:DISCONNECTED|INACTIVE|FAILED|NOT)$/.test(word) ? isYes : null;
}
