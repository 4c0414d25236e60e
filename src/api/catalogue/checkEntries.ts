// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Rule } from "../health/rules/rule";
import { catalogued } from "../health/rules/catalogue";
import type { Entry } from "./entry";

/** Every check, explained by its rule. */
export function checkEntries(): readonly Entry[] {
    return catalogued.map((rule) => ({
        id: rule.id,
        kind: "check",
        title: rule.title,
        means: rule.impact,
        next: rule.remedy,
        details: [
            { heading: "expects", text: rule.expected },
            { heading: "severity", text: `${rule.severity}, area ${rule.area}, in the sets ${rule.sets.join(", ")}` },
            { heading: "takes", text: rule.access },
            { heading: "comes from", text: rule.source },
        ],
        aliases: [rule.slug],
    }));
}

/** By area, in reading order. */
export function checksByArea(): readonly (readonly [area: string, checks: readonly Rule[]])[] {
    const areas = [...new Set(catalogued.map(({ area }) => area))];
    return areas.map((area) => [area, catalogued.filter((rule) => rule.area === area)]);
}
