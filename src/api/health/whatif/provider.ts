// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { FunctionName, Loss } from "../../model/whatIf";

/** Somebody who provides a function, or may. */
export interface Provider {
    readonly name: string;
    /** Null: what was seen leaves it open. */
    readonly works: boolean | null;
    /** Whether these losses take it away; null: it is not known where it runs. */
    readonly isLostBy: (losses: readonly Loss[]) => boolean | null;
}

/** A function with everybody who provides it now. */
export interface Provided {
    readonly name: FunctionName;
    /** The service, if the function is one of several of its kind. */
    readonly of: string | null;
    readonly providers: readonly Provider[];
}

export function isSystemLost(losses: readonly Loss[], systemName: string): boolean {
    return losses.some(({ kind, name }) => kind === "SYSTEM" && name.toLowerCase() === systemName.toLowerCase());
}

/** Lost if one of them is, open if one of them may be. */
export function anyOf(answers: readonly (boolean | null)[]): boolean | null {
    return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Works if all of them do, open if one of them may not. */
export function allOf(answers: readonly (boolean | null)[]): boolean | null {
    return answers.includes(false) ? false : answers.includes(null) ? null : true;
}
