// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import type { Signs } from "../../state/signs";

export const configInvalid: Rule = {
    id: "HA-CFG02",
    slug: "config-invalid",
    title: "zowe.yaml is valid and Zowe can match its instances",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "valid against the schema; each instance has hostname, sysname and an ID of lowercase letters and digits",
    impact: "Zowe does not start, or starts as a different instance without any message.",
    remedy: "correct the key in the line that is shown",
    source: "Zowe schema zowe-yaml-schema.json; zowe/zowe-install-packaging#4704, #3870",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => {
        const isAnyRunning = look.decided.some(({ signs }) => runs(signs));
        const impact = isAnyRunning
            ? `Running instances are not affected. At their next start: ${configInvalid.impact}`
            : configInvalid.impact;
        return judgeSettings({ ...configInvalid, impact }, look);
    },
};

function runs({ job, gateway }: Signs): boolean {
    return job === "active" || gateway === "ready";
}
