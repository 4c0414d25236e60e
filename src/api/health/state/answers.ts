// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../model/seen/answers";
import type { Snapshot } from "../../model/seen/snapshot";

/** The answer about one instance, from the list of them; undefined if it was not queried. */
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
