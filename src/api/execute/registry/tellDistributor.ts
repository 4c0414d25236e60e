// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { consoleLines } from "../../probe/parse/consoleText";
import type { StepContext } from "../operationContext";
import type { Sent } from "../command/sendCommand";
import { sendCommand } from "../command/sendCommand";
import { stepResult } from "../stepResult";
import type { EntryTargets } from "./entryTargets";
import { entryTargets } from "./entryTargets";

/**
 * QUIESCE or RESUME of the entry port on the system of the instance. If the console does not permit it, the routes are still drained and
 * resumed: new connections then continue to arrive until the port closes, or continue to stay away, and the result says so.
 */
export async function tellDistributor(context: StepContext): Promise<StepResult> {
    const proof = context.step.action === "QUIESCE-ENTRY" ? await quiesceProof(context) : resumeProof(context);
    const sent = await sendCommand(context);
    if (sent.kind === "taken" && isSuccess(sent.text)) {
        return stepResult("DONE", `${told(context)}${await asShown(context)}`, null);
    }
    const shown = await proof(sent);
    return shown === null ? notTold(context, sent) : stepResult("DONE", shown, null);
}

/** The state at the distributor after a success. Another level may name its flags differently, so they do not override the success. */
async function asShown(context: StepContext): Promise<string> {
    const quiesced = await quiescedOf(context);
    if (quiesced === null) {
        return "; its table of targets could not be seen";
    }
    const isAsTold = context.step.action === "QUIESCE-ENTRY" ? quiesced.length > 0 : quiesced.length === 0;
    return isAsTold
        ? ""
        : `; its table shows ${quiesced.length === 0 ? "no target" : "a target"} of this port as quiesced`;
}

/** The state at the distributor if the command was not answered with success; null: no proof. */
type Proof = (sent: Sent) => Promise<string | null>;

function resumeProof(context: StepContext): Proof {
    return async () => {
        const left = await quiescedOf(context);
        return left?.length === 0 ? "the distributor shows no target of this port as quiesced" : null;
    };
}

/**
 * A batch job does not show the answer, but the table shows what the command did: there are as many more quiesced targets as
 * instances are drained together. Anything else that drains closes the port, and needs no proof.
 */
async function quiesceProof(context: StepContext): Promise<Proof> {
    const isWanted = context.plan.kind === "DRAIN" && context.route.blindSpot !== null;
    const before = isWanted ? await quiescedOf(context) : null;
    const together = context.plan.steps.filter(({ action }) => action === "QUIESCE-ENTRY").length;
    return async ({ kind }) =>
        before !== null && kind === "taken" && (await showsMore(context, before, together)) !== null
            ? `${told(context)}: it shows its target as quiesced`
            : null;
}

export function notTold({ step }: StepContext, sent: Sent): StepResult {
    const why = whyNot(sent);
    const byHand = `issue it manually on ${step.system}: ${step.operatorCommand?.text ?? ""}`;
    const remedy = sent.kind === "refused" ? sent.result.remedy : null;
    return stepResult("DEGRADED", `${meaning[step.action] ?? ""}: ${why}`, remedy ?? byHand, {
        unproven: [`whether the distributor acts on it on ${step.system}: ${why}`],
    });
}

const meaning: Readonly<Record<string, string>> = {
    "QUIESCE-ENTRY": "the distributor may continue to send new connections to it",
    "RESUME-ENTRY": "the distributor may still send it no new connections",
};

/** The last message shows it, with any id (EZZ0053I, EZD1197I): a refusal of TCP/IP itself arrives like any other answer. */
export function isSuccess(text: string): boolean {
    return /\bCOMPLETED SUCCESSFULLY\.?$/.test(wordsOf(text));
}

function wordsOf(text: string): string {
    return consoleLines(text).join(" ").replace(/\s+/g, " ").trim();
}

function whyNot(sent: Sent): string {
    switch (sent.kind) {
        case "taken": {
            const words = wordsOf(sent.text);
            return words === "" ? "no answer of the console was seen" : `the console answered ${words.slice(0, 200)}`;
        }
        case "lost":
            return sent.why;
        case "refused":
            return sent.result.detail;
        default:
            return sent.message;
    }
}

/** What the distributor shows as soon as so many more targets are quiesced; null: it does not. */
export async function showsMore(
    context: StepContext,
    before: readonly string[],
    wanted: number,
): Promise<EntryTargets | null> {
    const isShown = (after: EntryTargets | null): boolean =>
        after !== null && after.quiesced.filter((one) => !before.includes(one)).length >= wanted;
    const { targets, isReached } = await untilTargets(context, isShown, context.signal);
    return isReached ? targets : null;
}

/** The distributing system learns of a change from the system on which it happens. */
const patienceMs = 10_000;
const pauseMs = 1_000;

interface LookedAt {
    /** As last seen; null: not seen. */
    readonly targets: EntryTargets | null;
    readonly isReached: boolean;
}

/** Looks at the targets until they are as wanted, for as long as the distributor may take to learn of a change. */
export async function untilTargets(
    context: StepContext,
    isWanted: (targets: EntryTargets | null) => boolean,
    signal: AbortSignal,
): Promise<LookedAt> {
    const { clock } = context.ports;
    const end = clock.now().getTime() + patienceMs;
    for (;;) {
        const targets = await targetsOf(context);
        const isReached = isWanted(targets);
        if (isReached || context.signal.aborted || signal.aborted || clock.now().getTime() >= end) {
            return { targets, isReached };
        }
        await clock.sleep(pauseMs, signal);
    }
}

/** The targets that the distributor shows as quiesced; null: not seen. */
async function quiescedOf(context: StepContext): Promise<readonly string[] | null> {
    return (await targetsOf(context))?.quiesced ?? null;
}

export function targetsOf({ circle, step }: Pick<StepContext, "circle" | "step">): Promise<EntryTargets | null> {
    const intent = step.operatorCommand?.intent;
    return intent?.verb === "quiesce" || intent?.verb === "resume"
        ? entryTargets(circle, intent.port)
        : Promise.resolve(null);
}

export function told({ step }: StepContext): string {
    return step.action === "QUIESCE-ENTRY"
        ? `the distributor sends no new connections to ${step.system}`
        : `the distributor can send connections to ${step.system} again`;
}
