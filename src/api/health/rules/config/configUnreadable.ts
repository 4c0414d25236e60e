// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { asClause } from "../../../model/observation";
import { aboutSysplex, pass, skip, unknown } from "../judgement";
import { orLogOn } from "../unseenEvidence";
import type { Rule } from "../rule";

export const configUnreadable: Rule = {
    id: "HA-CFG01",
    slug: "config-unreadable",
    title: "zowe.yaml can be read",
    area: "config",
    severity: "CRITICAL",
    sets: ["quick", "default", "prerequisite"],
    expected: "every part of CONFIG can be read through z/OSMF",
    impact: "Nothing is known about the instances.",
    remedy: "correct zoweConfig in the profile, give READ to the files, or use --local-config with a copy",
    source: "z/OSMF files services; STDENV CONFIG of the PROC",
    access: "READ to zowe.yaml (z/OS UNIX permission, group ZWEADMIN) or to the PARMLIB member (DATASET), through z/OSMF",
    needs: ["settings"],
    worksWithoutConfiguration: true,
    judge: (look) => {
        const { settings } = look;
        if (settings?.seen === true) {
            return settings.value === null
                ? [skip(aboutSysplex, "the profile names no zowe.yaml")]
                : [pass(aboutSysplex, settings.value.documentNames.join(", "))];
        }
        const name = look.sysplex.zoweConfig ?? "zowe.yaml";
        const why = settings?.why ?? "it was not asked";
        const remedy = orLogOn(settings, `needs ${configUnreadable.access}; or specify a copy with --local-config`);
        return [unknown(aboutSysplex, `${name} could not be read: ${asClause(why)}.`, remedy)];
    },
};
