// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers, Settings } from "../../model/seen/answers";
import type { Snapshot } from "../../model/seen/snapshot";

/** The answer about one instance, from the list of them; undefined where it was not asked. */
export function answerAbout<T extends { readonly instanceId: string }>(
    answers: readonly T[] | null | undefined,
    instanceId: string,
): T | undefined {
    return (answers ?? []).find((answer) => answer.instanceId === instanceId);
}

const nothing: Answers = {};

export function answersOf({ answers }: Snapshot): Answers {
    return answers ?? nothing;
}

/** Null where there is no zowe.yaml, or it was not read. */
export function settingsOf(snapshot: Snapshot): Settings | null {
    const { settings } = answersOf(snapshot);
    return settings?.seen === true ? settings.value : null;
}
