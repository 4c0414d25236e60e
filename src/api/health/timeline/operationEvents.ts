// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { TimelineEvent } from "../../model/logs/timelineEvent";
import type { DeploymentSeen } from "../state/ofDeployment";
import { ofDeployment } from "../state/ofDeployment";
import { eventRow } from "./eventRow";

/** From this difference on, times of the journal are corrected by it and marked as approximate. */
const noticeableMs = 2_000;

/**
 * What zowe ha did, by the journals: begin and end of operations, commands that were sent, drains, and steps that failed.
 * @param clockMs how far the clock of z/OS is ahead of the one of this workstation now, by which journals have their times
 */
export function operationEvents(
    operations: readonly JournalledOperation[],
    deployment: DeploymentSeen,
    clockMs: number,
): readonly TimelineEvent[] {
    return ofDeployment(operations, deployment).flatMap(({ operationId, events }) => {
        const [began] = events;
        return began?.kind !== "operation-began"
            ? []
            : events
                  .flatMap((event) => eventOf(event, began, operationId) ?? [])
                  .map((event) => corrected(event, clockMs));
    });
}

function corrected(event: TimelineEvent, clockMs: number): TimelineEvent {
    return Math.abs(clockMs) < noticeableMs
        ? event
        : { ...event, at: new Date(Date.parse(event.at) + clockMs).toISOString(), isApproximate: true };
}

/** The words of an event, and the instance that it concerns; null: all instances of the operation, or none. */
type Told = readonly [what: string, instance: string | null, system?: string];

function eventOf(event: OperationEvent, began: OperationBegan, operationId: string): TimelineEvent | null {
    const tell = words[event.kind] as ((event: OperationEvent, began: OperationBegan) => Told | null) | undefined;
    const told = tell?.(event, began) ?? null;
    if (told === null) {
        return null;
    }
    const [what, instance, system] = told;
    return eventRow({
        at: event.at,
        instance,
        system: system ?? systemOf(instance, began),
        message: operationId,
        what,
        source: "journal",
    });
}

function systemOf(instance: string | null, { targets, plan }: OperationBegan): string | null {
    const systems = [
        ...targets.filter(({ id }) => instance === null || id === instance).map(({ system }) => system),
        ...plan.filter((step) => step.instance === instance).map(({ system }) => system),
    ];
    return new Set(systems).size === 1 ? (systems[0] ?? null) : null;
}

const nameOf = ({ operation }: OperationBegan): string => `zowe ha ${operation.toLowerCase()}`;

type Words = {
    readonly [Kind in OperationEvent["kind"]]?: (
        event: Extract<OperationEvent, { readonly kind: Kind }>,
        began: OperationBegan,
    ) => Told | null;
};

/** The other kinds are progress, which `operation show` shows. */
const words: Words = {
    "operation-began": ({ targets, by }, began) => {
        const ids = targets.map(({ id }) => id);
        const of = ids.length === 0 ? "" : ` of ${ids.join(", ")}`;
        return [`${nameOf(began)}${of} began, by ${by.user}@${by.host}`, ids.length === 1 ? (ids[0] ?? null) : null];
    },
    "command-sent": ({ number, sent }, { plan }) => {
        const instance = plan.find((step) => step.number === number)?.instance ?? null;
        const how = sent.via === "registry" ? "the registry" : sent.via;
        const verb = sent.wasSent === null ? "may have been sent" : sent.wasSent ? "was sent" : "was not sent";
        return [`${sent.command} ${verb} (${how})`, instance, sent.system];
    },
    // A step that did what it should is not told: the commands and the end of the operation are.
    "step-ended": ({ number, result }, { plan }) => {
        const step = plan.find((one) => one.number === number);
        const isQuiet = result.status === "DONE" || result.status === "NOT-TAKEN";
        return step === undefined || isQuiet
            ? null
            : [`${step.action} ${result.status}: ${result.detail}`, step.instance, step.system];
    },
    drained: ({ instance, reason }, began) => [
        `${nameOf(began)} drained ${instance}${reason === null ? "" : `: ${reason}`}`,
        instance,
    ],
    resumed: ({ instance }, began) => [`${nameOf(began)} resumed ${instance}`, instance],
    "end-requested": ({ by }, began) => [`the end of ${nameOf(began)} was requested by the ${by}`, null],
    "operation-ended": ({ outcome, reason }, began) => [`${nameOf(began)} ended ${outcome}: ${reason}`, null],
};
