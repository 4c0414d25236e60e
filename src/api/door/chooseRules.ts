// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import { rules } from "../health/rules";
import type { Rule } from "../health/rule";
import { areas } from "../model/finding";

export const checkSets = ["quick", "default", "full", "prerequisite"] as const;
export type CheckSet = (typeof checkSets)[number];

/**
 * The checks that selectors and set name, in the order of the catalogue.
 * @param selectors areas, ids or slugs in any case; none: every area
 * @param set null: everything that only looks. A check that logs in or reads caches is in `full`, or is named by its id.
 * @throws ConfigurationError that lists the valid selectors
 */
export function chooseRules(selectors: readonly string[], set: CheckSet | null): readonly Rule[] {
    const wanted = selectors.map((selector) => selector.toLowerCase());
    const unknown = wanted.filter((word) => !rules.some((rule) => isNamed(rule, word)));
    if (unknown.length > 0) {
        throw new ConfigurationError(
            `There is no check or area "${unknown.join('", "')}". Areas: ${areas.join(", ")}. ` +
                `Checks: ${rules.map(({ id }) => id).join(", ")}. See zowe ha explain.`,
        );
    }
    return rules.filter((rule) => isChosen(rule, wanted, set));
}

function isChosen(rule: Rule, wanted: readonly string[], set: CheckSet | null): boolean {
    const isNamedItself = wanted.some((word) => isNamed(rule, word) && word !== rule.area);
    const isSelected = wanted.length === 0 || wanted.some((word) => isNamed(rule, word));
    if (set === null) {
        const looksOnly = rule.sets.some((one) => one !== "full");
        return isNamedItself || (isSelected && looksOnly);
    }
    return isSelected && (set === "full" || rule.sets.includes(set));
}

function isNamed({ id, slug, area }: Rule, word: string): boolean {
    return [id.toLowerCase(), slug, area].includes(word);
}
