// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../../../../src/api/health/state/look";
import type { JudgementOutcome } from "../../../../../src/api/model/finding";
import type { Sysplex } from "../../../../../src/api/model/sysplex";
import type { Settings } from "../../../../../src/api/model/config/settings";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import type { Answered } from "../../../../support/worlds/buildSnapshot";
import { answered, buildSettings, buildSnapshot, seen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

/** What a rule must say about a snapshot. */
export interface RuleCase {
    readonly id: string;
    /** What is so in the snapshot. */
    readonly when: string;
    /** Of all judgements the worst; `INFO` is a PASS with a word. */
    readonly says: JudgementOutcome | "INFO";
    readonly snapshot: Given;
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

/** What was seen; beside it what zowe.yaml says, where it was read. */
export interface Given extends Snapshot {
    readonly settings?: Look["settings"];
}

/** The healthy snapshot with these answers besides. */
export function withAnswers(
    { settings, ...answers }: Answered & Pick<Given, "settings">,
    changes: Partial<Snapshot> = {},
    sysplex: Sysplex = twoInstances,
): Given {
    return { ...answered(answers, changes, sysplex), settings };
}

export function withSettings(changes: Partial<Settings> = {}): Given {
    return withAnswers({ settings: seen(buildSettings(changes)) });
}

/** The healthy snapshot with nothing asked besides. */
export const nothingAsked: Given = buildSnapshot(twoInstances);
