// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { VsamSighting } from "../../model/seen/answers";
import { displayCommand } from "../displayCommand";
import { parseRecordSharing } from "../parse/recordSharing";
import { askSystems } from "./askSystems";
import type { Asking } from "./asking";
import { systemsOf } from "./asking";

/** Is the data set of the cache there, and can every system share its records? */
export async function askVsam(asking: Asking): Promise<readonly VsamSighting[]> {
    const storage = (asking.settings?.storage ?? []).filter(({ mode }) => mode === "vsam");
    const dataSets = [...new Set(storage.flatMap(({ vsamDataSet }) => vsamDataSet ?? []))];
    if (dataSets.length === 0) {
        return [];
    }
    const sharesRecords = storage.some(({ usesRecordSharing }) => usesRecordSharing);
    const answers = sharesRecords
        ? await askSystems(asking, systemsOf(asking), displayCommand.recordSharing, parseRecordSharing)
        : [];
    const sharing = answers.map(({ systemName, answer }) => ({ systemName, sharing: answer }));
    return Promise.all(
        dataSets.map(async (dataSet) => ({
            dataSet,
            isCataloged: await asking.circle.ask(({ files }) => files.isCataloged(dataSet)),
            sharing,
        })),
    );
}
