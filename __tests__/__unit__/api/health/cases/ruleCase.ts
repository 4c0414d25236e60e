// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { JudgementOutcome } from "../../../../../src/api/model/finding";
import type { Sysplex } from "../../../../../src/api/model/sysplex";
import type { Answers, Settings } from "../../../../../src/api/model/seen/answers";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSettings, buildSnapshot, seen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

/** What a rule must say about a snapshot. */
export interface RuleCase {
    readonly id: string;
    /** What is so in the snapshot. */
    readonly when: string;
    /** Of all judgements the worst; `INFO` is a PASS with a word. */
    readonly says: JudgementOutcome | "INFO";
    readonly snapshot: Snapshot;
    readonly sysplex?: Sysplex;
    /** Words that must be in what was measured. */
    readonly words?: RegExp;
    /** What must be in what it means and what to do next: `impact next: remedy`. */
    readonly tells?: RegExp;
    /** The instance or system that it is about. */
    readonly about?: string;
    /** The rule whose consequence it is. */
    readonly causedBy?: string;
}

export const twoInstances = buildSysplex();

/** The healthy snapshot with these answers besides. */
export function withAnswers(
    answers: Answers,
    changes: Partial<Snapshot> = {},
    sysplex: Sysplex = twoInstances,
): Snapshot {
    return buildSnapshot(sysplex, { ...changes, answers });
}

export function withSettings(changes: Partial<Settings> = {}, answers: Answers = {}): Snapshot {
    return withAnswers({ settings: seen(buildSettings(changes)), ...answers });
}

/** The healthy snapshot with nothing asked besides. */
export const nothingAsked = buildSnapshot(twoInstances);
