// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withSettings } from "../judgeSettings";
import { aboutSysplex, pass, warn } from "../judgement";
import type { Rule } from "../rule";

export const configDrift: Rule = {
    id: "HA-CFG06",
    slug: "config-drift",
    title: "The instances have the same configuration",
    area: "config",
    severity: "WARNING",
    sets: ["default"],
    expected: "effective configurations differ only in settings that can be specific to a system",
    impact: "The behavior that a user sees depends on the instance that serves the call.",
    remedy: "zowe ha config diff",
    source: "Zowe documentation: all instances share the same configuration; only host, ports and switches may differ",
    access: "READ to the configuration files, through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) =>
        withSettings(configDrift, look, ({ drift }) =>
            drift.length === 0
                ? [pass(aboutSysplex, "no difference that matters")]
                : [
                      warn(
                          aboutSysplex,
                          `The instances differ in ${drift.map(({ path }) => path).join(", ")}.`,
                          configDrift.impact,
                          "zowe ha config diff shows both sides; move the setting out of haInstances unless the difference is intended",
                      ),
                  ],
        ),
};
