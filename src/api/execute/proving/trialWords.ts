// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofSubject, Trial } from "../../model/operation/drill";
import type { StepResult } from "../../model/operation/event";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";

/** The result of a PROVE step: a drill compares it with what was foreseen; a restart that was to prove it reports it. */
export function afterwards(context: StepContext, trials: readonly Trial[]): StepResult {
    const { plan, step, instance } = context;
    const words = (step.proves ?? []).map((subject) =>
        wordsOf(
            subject,
            trials.filter((trial) => trial.subject === subject),
        ),
    );
    const detail = words.join("; ");
    const own = trials.find((trial) => trial.subject === "LOGOUT" && trial.instance === instance.id);
    const forgotten = step.action === "PROVE-AFTER" && own?.answer === "LOST" ? own : null;
    const leftovers = forgotten === null ? [] : [{ instance: instance.id, what: consequence(context), command: null }];
    if (plan.kind === "DRILL" || step.action !== "PROVE-AFTER") {
        return stepResult("DONE", detail, null, { leftovers });
    }
    if (forgotten !== null) {
        const told = `READY, but ${instance.id} accepts a token that was logged out while it was down (api-layer#4193)`;
        return stepResult("DEGRADED", told, "zowe ha explain HA-SSO03", { leftovers });
    }
    return own?.answer === "HOLDS"
        ? stepResult("DONE", `READY, and ${instance.id} rejects a token that was logged out while it was down`, null)
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
