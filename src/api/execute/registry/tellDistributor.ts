// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isQuiesced } from "../../health/entryTargets";
import type { StepResult } from "../../model/event";
import { consoleLines } from "../../probe/parse/consoleText";
import { askDistribution } from "../../probe/questions/distribution";
import type { StepContext } from "../operationContext";
import type { Sent } from "../command/sendCommand";
import { sendCommand } from "../command/sendCommand";
import { stepResult } from "../stepResult";

/**
 * QUIESCE or RESUME of the entry port on the system of the instance. Where the console does not let us, the routes are taken and
 * given back all the same: new connections then go on arriving until the port closes, or go on staying away, which is said.
 */
export async function tellDistributor(context: StepContext): Promise<StepResult> {
    const sent = await sendCommand(context);
    if (sent.kind === "taken" && isSuccess(sent.text)) {
        return stepResult("DONE", told(context), null);
    }
    if (context.step.action === "RESUME-ENTRY" && (await isNobodyQuiesced(context))) {
        return stepResult("DONE", "the distributor shows no target of this port as quiesced", null);
    }
    return notTold(context, sent);
}

function notTold({ step }: StepContext, sent: Sent): StepResult {
    const why = whyNot(sent);
    const byHand = `issue it by hand on ${step.system}: ${step.operatorCommand?.text ?? ""}`;
    const remedy = sent.kind === "refused" ? sent.result.remedy : null;
    return stepResult("DEGRADED", `${meaning[step.action] ?? ""}: ${why}`, remedy ?? byHand, {
        unproven: [`whether the distributor follows on ${step.system}: ${why}`],
    });
}

const meaning: Readonly<Record<string, string>> = {
    "QUIESCE-ENTRY": "the distributor may go on sending new connections to it",
    "RESUME-ENTRY": "the distributor may still keep new connections from it",
};

/** Only this message says so: a refusal of TCP/IP itself (EZZ0054I) arrives like any other answer. */
function isSuccess(text: string): boolean {
    return consoleLines(text).some((line) => /^\s*EZZ0053I\s/.test(line));
}

function whyNot(sent: Sent): string {
    switch (sent.kind) {
        case "taken": {
            const words = consoleLines(sent.text).join(" ").replace(/\s+/g, " ").trim();
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

/** Every table was seen whole. Which target is which system is not asked: its address may be one of XCF alone. */
async function isNobodyQuiesced({ circle, step }: StepContext): Promise<boolean> {
    const intent = step.operatorCommand?.intent;
    const { vipas, stacks } = await askDistribution({ circle });
    return (
        vipas.seen &&
        stacks.every(
            ({ targets }) =>
                targets.seen &&
                targets.value.isComplete &&
                !targets.value.targets.some(
                    (target) => intent?.verb === "resume" && target.port === intent.port && isQuiesced(target),
                ),
        )
    );
}

function told({ step }: StepContext): string {
    return step.action === "QUIESCE-ENTRY"
        ? `the distributor sends no new connection to ${step.system}`
        : `the distributor may send to ${step.system} again`;
}
