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

    public get hasBaseline(): boolean {
        return this.plan.steps.some(({ action }) => action === "BASELINE");
    }

    public hear(event: OperationEvent): void {
        const [number, word] = telling(event);
        const step = this.plan.steps.find((one) => one.number === number);
        if (step !== undefined && word !== null) {
            this.turn(turns[`${step.action} ${word}`] ?? null, step.instance, event.at);
        }
    }

    private turn(turn: Turn | null, instance: string, at: string): void {
        if (turn === "leaves") {
            this.away.add(instance);
        } else if (turn === "returns") {
            this.away.delete(instance);
        } else if (turn === "is-known") {
            this.baselineEnd = Date.parse(at);
        }
    }

    public isAway(instance: string): boolean {
        return this.away.has(instance);
    }
}

/** What a step means for the calls. */
type Turn = "leaves" | "returns" | "is-known";

const turns: Readonly<Record<string, Turn>> = {
    "STOP began": "leaves",
    "AWAIT-DOWN done": "leaves",
    "AWAIT-READY done": "returns",
    "AWAIT-BACK done": "returns",
    "BASELINE done": "is-known",
};

/** Which step the event is about, and whether it began or was done. */
function telling(event: OperationEvent): readonly [number | null, "began" | "done" | null] {
    if (event.kind === "step-began") {
        return [event.number, "began"];
    }
    return event.kind === "step-ended" && event.result.status === "DONE" ? [event.number, "done"] : [null, null];
}

/** A drill may last for hours. */
const slowPauseMs = 500;

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
    const { hasBaseline } = absence;
    const options = { pauseMs: slowPauseMs, baselineEnd: () => absence.baselineEnd };
    return measureWhile(ports, targets, work, ...(hasBaseline ? [options] : []));
}
