// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endpointOf } from "../../model/sysplex";
import type { Plan } from "../../model/operation/plan";
import type { OperationEvent } from "../../model/operation/event";
import type { MeasureTarget } from "../../execute/measure/measureWhile";
import { measureWhile } from "../../execute/measure/measureWhile";
import type { OpenSysplex } from "../looking/withSysplex";

/** The instances whose gateway is down as planned: from the step that stops it until it is proven ready, or permanently. */
export class PlannedAbsence {
    private readonly away = new Set<string>();
    /** When the calls before any change ended, in epoch milliseconds; null: there were none. */
    public baselineEnd: number | null = null;

    public constructor(private readonly plan: Plan) {}

    public hear(event: OperationEvent): void {
        const [number, word] = telling(event);
        const step = this.plan.steps.find((one) => one.number === number);
        if (step === undefined) {
            return;
        }
        if (`${step.action} ${word}` === "STOP began" || `${step.action} ${word}` === "AWAIT-DOWN done") {
            this.away.add(step.instance);
        }
        if ((step.action === "AWAIT-READY" || step.action === "AWAIT-BACK") && word === "done") {
            this.away.delete(step.instance);
        }
        if (step.action === "BASELINE" && word === "done") {
            this.baselineEnd = Date.parse(event.at);
        }
    }

    public isAway(instance: string): boolean {
        return this.away.has(instance);
    }
}

/** Which step the event is about, and whether it began or was done. */
function telling(event: OperationEvent): readonly [number | null, "began" | "done" | null] {
    if (event.kind === "step-began") {
        return [event.number, "began"];
    }
    return event.kind === "step-ended" && event.result.status === "DONE" ? [event.number, "done"] : [null, null];
}

/** The work, with a client calling through the entry address and every gateway that serves. */
export function measured<T>(
    { sysplex, ports }: OpenSysplex,
    absence: PlannedAbsence,
    serving: readonly string[],
    work: () => Promise<T>,
): ReturnType<typeof measureWhile<T>> {
    const entry = sysplex.externalUrl === null ? null : endpointOf(sysplex.externalUrl);
    const gateways: MeasureTarget[] = sysplex.instances.flatMap(({ id, gateway }) =>
        gateway === null || !serving.includes(id)
            ? []
            : [{ name: id, endpoint: gateway, isPaused: () => absence.isAway(id) }],
    );
    const targets =
        entry === null ? gateways : [{ name: "entry", endpoint: entry, isPaused: () => false }, ...gateways];
    return measureWhile(ports, targets, work, () => absence.baselineEnd);
}
