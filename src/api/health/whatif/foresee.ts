// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { FunctionOutlook, Loss, LossOutlook } from "../../model/whatIf";
import { outlooks } from "../../model/whatIf";
import type { Look } from "../state/look";
import { afterwards } from "./afterwards";
import { mayTakeLogins } from "./loginsByZosmf";
import { providedNow } from "./providedNow";
import type { Provided } from "./provider";

/** What remains when these parts are lost at the same time, by what one look saw. Nothing is sent, nothing is touched. */
export function foresee(look: Look, losses: readonly Loss[]): LossOutlook {
    const functions = providedNow(look).map((provided) => outlookOf(look, provided, losses));
    return {
        losses,
        outlook: outlooks.find((outlook) => functions.some((one) => one.outlook === outlook)) ?? "NOT-SERVED",
        functions,
        ...afterwards(look, losses),
    };
}

export function worstFirst(one: LossOutlook, other: LossOutlook): number {
    return outlooks.indexOf(one.outlook) - outlooks.indexOf(other.outlook);
}

function outlookOf(look: Look, { name, of, providers }: Provided, losses: readonly Loss[]): FunctionOutlook {
    const able = providers.filter(({ works }) => works !== false);
    const left = able.filter(({ isLostBy }) => isLostBy(losses) !== true);
    const isInDoubt = (name === "CALLS" || name === "ENTRY") && mayTakeLogins(look, losses);
    const proven = left.filter(({ works, isLostBy }) => works === true && isLostBy(losses) === false && !isInDoubt);
    return {
        name,
        of,
        outlook:
            able.length === 0 ? "NOT-SERVED" : proven.length > 0 ? "SURVIVES" : left.length > 0 ? "UNKNOWN" : "LOST",
        proven: proven.map((one) => one.name),
        open: left.filter((one) => !proven.includes(one)).map((one) => one.name),
    };
}
