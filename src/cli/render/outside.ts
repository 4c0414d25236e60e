// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckResult } from "../../index";

/** The results outside the selection, each check once, so that the verdict does not count results that are not shown. */
export function outsideWords(outside: readonly CheckResult[]): string {
    const ids = [...new Set(outside.map(({ id }) => id))];
    const words = ids.map((id) => {
        const places = outside.filter((one) => one.id === id).map(({ scope }) => scope.instance);
        return `${id} of ${[...new Set(places)].join(", ")}`;
    });
    return `outside your selection: ${words.join("; ")}. Verdict and counts are those of the whole sysplex.`;
}

/** A check and where: `HA-STC04 of lpar2`. */
export function placed({ id, scope }: Pick<CheckResult, "id" | "scope">): string {
    const place = scope.instance ?? scope.system;
    return place === null ? id : `${id} of ${place}`;
}
