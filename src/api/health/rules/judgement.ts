// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../model/finding";
import { printable } from "../../model/printable";
import type { Instance } from "../../model/sysplex";

/** Judgements in one line each; rules read better with them. Observed text may be foreign: it is made safe for a terminal. */
export function pass(scope: Scope, measured: string): Judgement {
    return { outcome: "PASS", scope, measured: printable(measured), impact: null, remedy: null };
}

export function skip(scope: Scope, measured: string): Judgement {
    return { outcome: "SKIP", scope, measured: printable(measured), impact: null, remedy: null };
}

/** @param remedy which access or evidence would answer the question */
export function unknown(scope: Scope, measured: string, remedy: string): Judgement {
    return { outcome: "UNKNOWN", scope, measured: printable(measured), impact: null, remedy: printable(remedy) };
}

export function warn(scope: Scope, measured: string, impact: string, remedy: string): Judgement {
    return { outcome: "WARN", ...spoken(scope, measured, impact, remedy) };
}

export function fail(scope: Scope, measured: string, impact: string, remedy: string): Judgement {
    return { outcome: "FAIL", ...spoken(scope, measured, impact, remedy) };
}

/** A FAIL that users meet now, at an address that serves. */
export function hurt(scope: Scope, measured: string, impact: string, remedy: string): Judgement {
    return { ...fail(scope, measured, impact, remedy), hurtsUsers: true };
}

/** A consequence that is reported only if its cause was not selected. */
export function yielding(judgement: Judgement, causedBy?: Judgement["causedBy"]): Judgement {
    return { ...judgement, yields: true, ...(causedBy === undefined ? {} : { causedBy }) };
}

/** A PASS with a note: it does not change the verdict. */
export function inform(scope: Scope, measured: string, impact: string, remedy: string): Judgement {
    return { outcome: "PASS", ...spoken(scope, measured, impact, remedy), isInformation: true };
}

function spoken(scope: Scope, measured: string, impact: string, remedy: string): Omit<Judgement, "outcome"> {
    return { scope, measured: printable(measured), impact: printable(impact), remedy: printable(remedy) };
}

export function about(instance: Instance): Scope {
    return { instance: instance.id, system: instance.systemName };
}

export function aboutSystem(systemName: string): Scope {
    return { instance: null, system: systemName };
}

export const aboutSysplex: Scope = { instance: null, system: null };
