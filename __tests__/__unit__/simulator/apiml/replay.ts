// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Evidence } from "../../../support/wire/evidence";
import type { PretendPlex } from "./apimlPair";
import { comparable } from "./comparableAnswer";
import type { Comparable } from "./comparableAnswer";
import type { RecordedCall } from "./recordedCalls";
import { Replay, recordedCalls } from "./recordedCalls";

export interface Difference {
    readonly id: string;
    readonly recorded: Comparable | "silence";
    readonly simulated: Comparable | "silence";
}

export interface Script {
    readonly evidence: Evidence;
    readonly file: string;
    /** Which calls of the file; all without it. */
    readonly ids?: RegExp;
    /** What is declared not to be modeled. */
    readonly notModelled?: RegExp;
    readonly secondsBetween?: number;
}

/** Sends the recorded calls one after the other and tells where the pretend API ML answered otherwise. */
export function differences(plex: PretendPlex, script: Script, replay = new Replay(plex)): readonly Difference[] {
    const calls = recordedCalls(script.evidence, script.file).filter(
        ({ id }) => (script.ids?.test(id) ?? true) && script.notModelled?.test(id) !== true,
    );
    if (calls.length === 0) {
        throw new Error(`${script.file} has no call ${String(script.ids)}`);
    }
    return calls.map((call) => difference(plex.after(script.secondsBetween ?? 0.05), call, replay)).filter(isDifferent);
}

function difference(_: PretendPlex, call: RecordedCall, replay: Replay): Difference {
    const answer = replay.send(call);
    return {
        id: call.id,
        recorded: call.response === undefined ? "silence" : comparable(call.response),
        simulated: answer.kind === "silence" ? "silence" : comparable(answer),
    };
}

function isDifferent({ recorded, simulated }: Difference): boolean {
    if (recorded === "silence" || simulated === "silence") {
        return recorded !== simulated;
    }
    const isLong = recorded.body === "<long>";
    const shown = (answer: Comparable): string => JSON.stringify(isLong ? { ...answer, body: null } : answer);
    return shown(recorded) !== shown(simulated);
}
