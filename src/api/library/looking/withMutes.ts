// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { MuteFile } from "../../adapters/workstation/muteFile";
import { muteFile } from "../../adapters/workstation/muteFile";
import type { MutedReport } from "../../health/mutes/muteStatus";
import type { Mute } from "../../model/proving/mute";

/** Null without a home directory, and when a bundle is replayed: it is judged as it was taken. */
export function muteFileOf({ home, profileName, zoweConfig, localConfig, tape }: HaConnection): MuteFile | null {
    return home === undefined || tape !== undefined
        ? null
        : muteFile(home, `${profileName} ${zoweConfig ?? ""} ${localConfig ?? ""}`);
}

/** The report with what is muted on this workstation, unless the caller does not want that. A mute that has ended is removed. */
export async function withMutes<T>(
    connection: HaConnection,
    report: T,
    apply: (report: T, mutes: readonly Mute[], now: Date) => MutedReport<T>,
): Promise<T> {
    const file = connection.ignoresMutes === true ? null : muteFileOf(connection);
    const known = (await file?.read()) ?? [];
    if (file === null || known.length === 0) {
        return report;
    }
    const muted = apply(report, known, new Date());
    if (JSON.stringify(muted.mutes) !== JSON.stringify(known)) {
        // A file that cannot be written keeps a mute that has ended: the next look ends it again.
        await file.write(muted.mutes).catch(() => undefined);
    }
    return muted.report;
}
