// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofAnswer, ProofPhase, ProofSubject, Trial } from "../../model/operation/drill";
import type { StepResult } from "../../model/operation/event";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";

/** The result of a PROVE step: a drill compares it with what was foreseen; a restart that was to prove it reports it. */
export function trialResult(context: StepContext, phase: ProofPhase, trials: readonly Trial[]): StepResult {
    const { plan, step, instance } = context;
    const detail = (step.proves ?? [])
        .map((subject) =>
            wordsOf(
                subject,
                trials.filter((trial) => trial.subject === subject),
            ),
        )
        .join("; ");
    const own = trials.find((trial) => trial.subject === "LOGOUT" && trial.instance === instance.id);
    const answer = phase === "AFTER" ? (own?.answer ?? "SKIPPED") : null;
    const leftovers = answer === "LOST" ? [{ instance: instance.id, what: consequence(context), command: null }] : [];
    return plan.kind === "DRILL" || answer === null
        ? stepResult("DONE", detail, null, { leftovers })
        : proofResult(answer, instance.id, { detail, leftovers });
}

/** A restart is done only if what was to be proven is proven. */
function proofResult(
    answer: ProofAnswer,
    id: string,
    { detail, leftovers }: Pick<StepResult, "detail" | "leftovers">,
): StepResult {
    const token = "a token that was logged out while it was down";
    if (answer === "LOST") {
        const told = `READY, but ${id} accepts ${token} (api-layer#4193)`;
        return stepResult("DEGRADED", told, "zowe ha explain HA-SSO04", { leftovers });
    }
    return answer === "HOLDS"
        ? stepResult("DONE", `READY, and ${id} rejects ${token}`, null)
        : stepResult("UNPROVEN", `READY; ${detail}`, "zowe ha sso verify");
}

const nouns: Readonly<Record<ProofSubject, string>> = { "CACHE-KEY": "cache key", LOGOUT: "logout" };

/** The worst answer, and where. */
function wordsOf(subject: ProofSubject, trials: readonly Trial[]): string {
    const noun = nouns[subject];
    for (const [answer, verb] of [
        ["LOST", "lost"],
        ["UNKNOWN", "not known"],
        ["SKIPPED", "not tried"],
    ] as const) {
        const found = trials.filter((trial) => trial.answer === answer);
        if (found.length > 0) {
            const names = found.map(({ instance }) => instance).join(", ");
            return `${noun} ${verb} at ${names}: ${found[0]?.why ?? "no reason is known"}`;
        }
    }
    return trials.length === 0
        ? `${noun} not tried`
        : `${noun} as it should be at ${trials.map(({ instance }) => instance).join(", ")}`;
}

/** No token outlives its own end: the last one was logged out just before the instance came back. */
function consequence({ instance, memory, ports }: StepContext): string {
    const lifeMs = memory.token?.lifeMs ?? null;
    const until =
        lifeMs === null
            ? "until they expire"
            : `until they expire, at the latest ${new Date(ports.clock.now().getTime() + lifeMs).toISOString()}`;
    return `tokens that users logged out while ${instance.id} was down are accepted at ${instance.id} ${until} (api-layer#4193)`;
}
