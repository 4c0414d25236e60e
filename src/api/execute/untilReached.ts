// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/operation/event";
import type { RegistryStep } from "./registry/registrySteps";
import { stepResult } from "./stepResult";

/** Overrides show at the peers within seconds; gateways fetch every 30 s (E-SEP-20). The wait ends within one poll of the change. */
const pollMs = 1_000;

/** The open conditions after one look, empty if all are met; or a result that ends the wait. */
type Look = () => Promise<readonly string[] | StepResult>;

/** Looks until no condition is open, and reports each change. */
export async function untilReached(step: RegistryStep, look: Look, done: string, remedy: string): Promise<StepResult> {
    const { clock, signal } = step.ports;
    const deadline = clock.now().getTime() + step.limitSeconds * 1_000;
    let told = "";
    for (;;) {
        const open = await look();
        if ("status" in open) {
            return open;
        }
        const words = open.join(", ");
        if (words === "") {
            return stepResult("DONE", done, null);
        }
        if (signal.aborted || clock.now().getTime() >= deadline) {
            return stepResult(signal.aborted ? "INTERRUPTED" : "UNPROVEN", `still waiting for ${words}`, remedy);
        }
        if (words !== told) {
            told = words;
            step.waiting(words);
        }
        await clock.sleep(pollMs, signal);
    }
}
