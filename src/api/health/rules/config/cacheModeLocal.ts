// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Sysplex } from "../../../model/sysplex";
import { aboutSysplex, fail, pass } from "../judgement";
import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const cacheModeLocal: Rule = {
    id: "HA-CFG09",
    slug: "cache-mode-local",
    title: "The Caching Service keeps its data where all instances share it",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "storage.mode is infinispan, redis or VSAM",
    impact: "Logouts, revoked tokens and sticky sessions are known to one instance only.",
    remedy: "set components.caching-service.storage.mode: infinispan",
    source: "Zowe documentation, caching service; message ZWECS701W",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) =>
        look.settings === undefined && look.sysplex.storage !== undefined
            ? [judgeModes(look.sysplex.storage)]
            : judgeSettings(cacheModeLocal, look),
};

/** The data of the same file in `status`: the modes, but not the lines. */
function judgeModes(storage: NonNullable<Sysplex["storage"]>): Judgement {
    const local = storage.filter(({ mode }) => mode === "inmemory").map(({ instanceId }) => instanceId);
    if (storage.length < 2 || local.length === 0) {
        return pass(aboutSysplex, cacheModeLocal.expected);
    }
    const measured =
        local.length === 1
            ? `The Caching Service of ${local.join("")} does not share its entries: its storage.mode is inMemory.`
            : `The Caching Services of ${local.join(", ")} do not share their entries: their storage.mode is inMemory.`;
    return fail(
        aboutSysplex,
        measured,
        cacheModeLocal.impact,
        `${cacheModeLocal.remedy}; zowe ha config validate shows the line`,
    );
}
