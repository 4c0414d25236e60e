// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { quiescedPortIn } from "../steps/buildCommand";
import type { OperationBegan } from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { DrainRecord, JournalSighting, QuiescedEntry, SentStop } from "../../model/seen/snapshot";
import { isObserving } from "./isObserving";

const resumable = ["START", "STOP", "RESTART", "DRILL"];
const open: readonly Outcome[] = ["INCOMPLETE", "TIMEOUT", "INTERRUPTED"];

/**
 * The current facts in the journal: unfinished operations that no later operation has continued or repeated,
 * and drains that have not been undone.
 *
 * @param operations newest first
 * @param deployment only its operations count
 */
export function journalSighting(operations: readonly JournalledOperation[], deployment: string): JournalSighting {
    const own = operations.flatMap((operation) => {
        const began = operation.events[0];
        return began?.kind === "operation-began" && began.deployment === deployment ? [{ ...operation, began }] : [];
    });
    const unfinished = own.filter(
        (operation, index) => isUnfinished(operation) && !isOvertaken(operation.began, own.slice(0, index)),
    );
    return {
        unfinished: unfinished.map(({ began, events }) => ({
            operationId: began.operationId,
            kind: began.operation,
            startedAt: began.at,
            instances: began.targets.map(({ id }) => id),
            tookAny: tookAny(began, events),
            endedAs: endOf(events)?.outcome ?? null,
        })),
        drains: drainsOf([...own].reverse()),
        quiesced: quiescedEntries([...own].reverse()),
        stops: sentStops([...own].reverse()),
    };
}

type Own = JournalledOperation & { readonly began: OperationBegan };

function isUnfinished({ began, events }: Own): boolean {
    const ended = endOf(events);
    return isResumable(began) && (!ended || open.includes(ended.outcome));
}

function isResumable(began: OperationBegan): boolean {
    return resumable.includes(began.operation) && !isObserving(began);
}

const endOf = (events: JournalledOperation["events"]) => events.find((event) => event.kind === "operation-ended");

/** The journal is written before each step, so what began no STOP or START sent none. */
function tookAny({ plan }: OperationBegan, events: JournalledOperation["events"]): boolean {
    const takes = plan.filter(({ action }) => action === "STOP" || action === "START").map(({ number }) => number);
    return events.some((event) => event.kind === "step-began" && takes.includes(event.number));
}

/** A later operation continued it, or included all of its instances. */
function isOvertaken(began: OperationBegan, later: readonly Own[]): boolean {
    return later.some(
        (one) =>
            one.began.continues === began.operationId ||
            (isResumable(one.began) &&
                began.targets.every(({ id }) => one.began.targets.some((target) => target.id === id))),
    );
}

/** @param operations oldest first */
function drainsOf(operations: readonly Own[]): readonly DrainRecord[] {
    const drains = new Map<string, DrainRecord>();
    for (const { began, events } of operations) {
        for (const event of events) {
            if (event.kind === "drained") {
                const { instance, reason, until, at } = event;
                const record = { instanceId: instance, by: began.by.user, since: at, reason, until };
                drains.set(instance, { ...record, ...quiescedIn(began, events, instance) });
            } else if (event.kind === "resumed") {
                drains.delete(event.instance);
            }
        }
    }
    return [...drains.values()];
}

/** Recorded before it is sent: the command of a started step may have arrived, unless it was not sent. */
function quiescedIn(
    { plan }: OperationBegan,
    events: JournalledOperation["events"],
    instanceId: string,
): Pick<DrainRecord, "quiescedPort"> {
    const step = plan.find(({ action, instance }) => action === "QUIESCE-ENTRY" && instance === instanceId);
    const port = quiescedPortIn(step?.command ?? "");
    return port !== null && mayBeSentAt(events, step?.number) !== null ? { quiescedPort: port } : {};
}

/** When a step that sends a command was started; null: it was not, or no command was sent. */
function mayBeSentAt(events: JournalledOperation["events"], number: number | undefined): string | null {
    const ofStep = events.filter((event) => "number" in event && event.number === number);
    const wasSent = !ofStep.some((event) => event.kind === "command-sent" && event.sent.wasSent === false);
    return wasSent ? (ofStep.find(({ kind }) => kind === "step-began")?.at ?? null) : null;
}

/** @param operations oldest first */
function sentStops(operations: readonly Own[]): readonly SentStop[] {
    const stops = new Map<string, SentStop>();
    for (const { began, events } of operations) {
        for (const { number, instance } of began.plan.filter(({ action }) => action === "STOP")) {
            const at = mayBeSentAt(events, number);
            if (at !== null) {
                const jobId = began.targets.find(({ id }) => id === instance)?.jobId ?? null;
                stops.set(instance, { instanceId: instance, jobId, at });
            }
        }
    }
    return [...stops.values()];
}

/**
 * What outlives the end of a drain: a stop ends it, and resumes nothing at the distributor.
 *
 * @param operations oldest first
 */
function quiescedEntries(operations: readonly Own[]): readonly QuiescedEntry[] {
    const entries = new Map<string, QuiescedEntry>();
    for (const { began, events } of operations) {
        for (const instanceId of new Set(began.plan.map(({ instance }) => instance))) {
            const { quiescedPort: port } = quiescedIn(began, events, instanceId);
            if (port !== undefined) {
                entries.set(instanceId, { instanceId, port, isByStop: began.operation === "STOP" });
            }
            if (isResumedIn(began, events, instanceId)) {
                entries.delete(instanceId);
            }
        }
    }
    return [...entries.values()];
}

/** It is never before the QUIESCE of the same operation. */
function isResumedIn({ plan }: OperationBegan, events: JournalledOperation["events"], instanceId: string): boolean {
    const step = plan.find(({ action, instance }) => action === "RESUME-ENTRY" && instance === instanceId);
    return events.some(
        (event) => event.kind === "step-ended" && event.number === step?.number && event.result.status === "DONE",
    );
}
