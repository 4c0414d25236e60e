// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PlannedStep } from "../../index";
import { columns } from "./layout/columns";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";

/** Each step with its literal command, which an operator can issue manually, and its reason. */
export function renderPlan(plan: readonly PlannedStep[], style: Style): readonly string[] {
    if (plan.length === 0) {
        return [];
    }
    const heading = ["STEP", "INSTANCE", "SYSTEM", "ACTION", "COMMAND AND REASON"];
    const rows = plan.map(({ number, instance, system, action, command, because }) => [
        String(number).padStart(4),
        instance,
        system,
        action,
        command === null ? because : `${command}  - ${because}`,
    ]);
    const [top = [], ...lines] = columns([heading, ...rows], style.width);
    return headed([top, ...lines.map((line, index) => emphasise(line, plan[index], style))], style);
}

const lastingWords: Readonly<Partial<Record<PlannedStep["action"], string>>> = {
    DRAIN: "draining",
    RESUME: "resuming",
    SOAK: "soaking",
    EVICT: "evicting",
    BASELINE: "measuring before",
    HOLD: "holding down",
};

/** The time that the plan adds to the stops and starts of the instances, whose duration is not known in advance. */
export function expectedTime(plan: readonly PlannedStep[]): readonly string[] {
    const lasting = plan.filter(({ expectedSeconds }) => expectedSeconds !== null && expectedSeconds > 0);
    const seconds = lasting.reduce((sum, step) => sum + (step.expectedSeconds ?? 0), 0);
    const instances = new Set(lasting.map(({ instance }) => instance));
    const each = lasting
        .filter(({ instance }) => instance === lasting[0]?.instance)
        .map(({ action, expectedSeconds }) => `${lastingWords[action] ?? action} ${expectedSeconds ?? 0} s`);
    const forWhom = instances.size === 1 ? "" : `for each of ${instances.size} instances: `;
    const beside = plan.some(({ action }) => action === "STOP" || action === "START")
        ? " in addition to stops and starts"
        : "";
    return each.length === 0 ? [] : [`about ${seconds} s${beside}; ${forWhom}${each.join(", ")}`];
}

/** Painted after the columns are set, so that color takes no room. */
function emphasise(lines: readonly string[], step: PlannedStep | undefined, style: Style): readonly string[] {
    const command = step?.command ?? null;
    return command === null ? lines : lines.map((line) => line.replace(command, style.paint(command, "strong")));
}
