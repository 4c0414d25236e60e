// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { closestTo } from "../../catalogue/closestTo";
import { ConfigurationError } from "../../errors";
import { catalogued, rules } from "../../health/rules/catalogue";
import type { Rule } from "../../health/rules/rule";
import { areas } from "../../model/finding";

export type CheckSet = "quick" | "default" | "full" | "prerequisite";

/**
 * The checks that selectors and set name, in the order of the catalogue.
 * @param selectors areas, ids or slugs in any case; none: every area
 * @param set null: all checks of the areas that only read; without areas, checks that are only in `full` are also omitted
 * @param from what can be selected
 * @throws ConfigurationError that lists the valid selectors
 */
export function chooseRules(
    selectors: readonly string[],
    set: CheckSet | null,
    from: readonly Rule[] = rules,
): readonly Rule[] {
    const wanted = selectors.map((selector) => selector.toLowerCase());
    const unknown = selectors.filter((selector) => !from.some((rule) => isNamed(rule, selector.toLowerCase())));
    if (unknown.length > 0) {
        refuseOthers(unknown);
        throw new ConfigurationError(
            `There is no check or area "${unknown.join('", "')}".${suggestion(unknown)} Areas: ${areas.join(", ")}. ` +
                `Checks: ${rules.map(({ id }) => id).join(", ")}. See zowe ha explain.`,
        );
    }
    return from.filter((rule) => isChosen(rule, wanted, set));
}

/** What another command proves has an id, too. */
function refuseOthers(unknown: readonly string[]): void {
    for (const { id, slug, elsewhere } of catalogued) {
        if (elsewhere !== undefined && unknown.some((word) => [id.toLowerCase(), slug].includes(word.toLowerCase()))) {
            throw new ConfigurationError(`${id} cannot be selected: ${elsewhere}.`);
        }
    }
}

function suggestion(unknown: readonly string[]): string {
    const names = [...areas, ...rules.flatMap(({ id, slug }) => [id, slug])];
    const meant = unknown.flatMap((word) => closestTo(word.toUpperCase(), names));
    return meant.length === 0 ? "" : ` Did you mean ${[...new Set(meant)].join(", ")}?`;
}

function isChosen(rule: Rule, wanted: readonly string[], set: CheckSet | null): boolean {
    const words = wanted.filter((word) => isNamed(rule, word));
    if (wanted.length > 0 && words.length === 0) {
        return false;
    }
    if (set !== null) {
        return set === "full" || rule.sets.includes(set);
    }
    return words.some((word) => word !== rule.area) || isAskedByArea(rule, words.length > 0);
}

/** @param isNamed false: every area is selected */
function isAskedByArea({ isActive, sets }: Rule, isNamed: boolean): boolean {
    if (isActive !== undefined) {
        return isNamed && isActive === "by-area";
    }
    return isNamed || sets.some((one) => one !== "full");
}

function isNamed({ id, slug, area }: Rule, word: string): boolean {
    return [id.toLowerCase(), slug, area].includes(word);
}
