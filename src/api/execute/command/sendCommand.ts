// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { OperatorCommand } from "../../model/operation/operatorCommand";
import type { CommandFate } from "../../ports/commandRoute";
import { classifyConsoleAnswer } from "../../probe/parse/consoleText";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import { accessToSend } from "./accessToSend";

export type Sent =
    /** The system has it; the text is its answer, "" where none came. */
    | { readonly kind: "taken"; readonly text: string }
    /** It may have arrived: the result is observed, and the command is not sent again. */
    | { readonly kind: "lost"; readonly why: string }
    /** The job is not there, so P and F have nothing to do. */
    | { readonly kind: "not-active"; readonly message: string }
    /** The task does not listen now (IEE342I). */
    | { readonly kind: "busy"; readonly message: string }
    | { readonly kind: "refused"; readonly result: StepResult };

/** Sends the command of a step, once. */
export async function sendCommand(context: StepContext): Promise<Sent> {
    const { step, route, instance } = context;
    if (step.operatorCommand === null) {
        return { kind: "refused", result: stepResult("FAILED", "the plan contains no command for this step", null) };
    }
    const fate = await route.send(step.operatorCommand, instance);
    await context.sent({
        command: step.command ?? step.operatorCommand.text,
        system: step.system,
        via: route.kind,
        by: fate.kind === "sent" ? fate.by : null,
        answer: fate.kind === "sent" ? fate.text : null,
        wasSent: fate.kind === "lost" ? null : fate.kind === "sent",
    });
    return sentAs(fate, step.operatorCommand, context);
}

function sentAs(fate: CommandFate, command: OperatorCommand, context: StepContext): Sent {
    if (fate.kind === "lost") {
        return { kind: "lost", why: fate.why };
    }
    if (fate.kind === "not-sent") {
        const status = fate.isDenied ? "DENIED" : "FAILED";
        const remedy = fate.isDenied
            ? byHand(command, context)
            : `issue it manually on ${command.systemName}: ${command.text}`;
        return { kind: "refused", result: stepResult(status, `${command.text} was not sent: ${fate.why}`, remedy) };
    }
    return answeredAs(fate.text, command, context);
}

/** z/OS refuses inside a successful answer; the step judges the answer for a task that is missing or busy. */
function answeredAs(text: string, command: OperatorCommand, context: StepContext): Sent {
    const { kind, message } = classifyConsoleAnswer(text);
    if (kind === "empty" || kind === "answer") {
        return { kind: "taken", text };
    }
    if (kind === "not-active" || kind === "busy") {
        return { kind, message };
    }
    const result =
        kind === "not-authorized"
            ? stepResult("DENIED", message, byHand(command, context))
            : stepResult("FAILED", message, remedies[kind] ?? null);
    return { kind: "refused", result };
}

const remedies: Readonly<Record<string, string>> = {
    "no-such-system": "correct haInstances.<id>.sysname in zowe.yaml, or bring the system into the sysplex",
    "duplicate-name":
        "several address spaces have this name: end the extra ones, or use a job name of at most 7 characters",
    "start-failed": "correct the procedure in PROCLIB, or zowe.setup.security.stcs.zowe in zowe.yaml",
};

/** The missing access, and how to continue without it (docs/contract.md, "Safety"). */
function byHand(command: OperatorCommand, { instance, route }: StepContext): string {
    const { verb } = command.intent;
    const goal = verb === "start" ? "ready" : verb === "stop" ? "stopped" : "healthy";
    return [
        accessToSend(route.kind, command),
        `or have it issued manually on ${command.systemName}: ${command.text}`,
        `then zowe ha wait --for ${goal} --lpars ${instance.id}`,
    ].join("; ");
}
