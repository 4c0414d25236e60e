// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { siteHook } from "../../adapters/workstation/siteHook";
import { execute } from "../../execute/execute";
import type { Surroundings } from "../../execute/operationContext";
import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import type { Plan } from "../../model/operation/plan";
import { operationReport } from "../../plan/outcome/operationReport";
import { dryRunReport } from "../../plan/outcome/unstartedReport";
import type { Clock } from "../../ports/clock";
import type { HeldKey } from "../../ports/heldKey";
import type { JournalWriter } from "../../ports/journal";
import { copiedJournal } from "./copiedJournal";
import { knownOf } from "../looking/knownOf";
import { glance, look } from "../looking/look";
import { heldKeyOf } from "./heldKeyOf";
import { measured, PlannedAbsence } from "./measured";
import type { OperationWork } from "./operation";
import { toldWithTrouble, watchedJournal } from "./watchedJournal";

/** Executes a plan: each event is written to the journal first, then reported; the calls of `--measure` run in parallel. */
export async function runPlan(
    work: OperationWork,
    plan: Plan,
    began: OperationBegan,
    serving: readonly string[],
): Promise<OperationReport> {
    const { open, request, control, journal, lock } = work;
    const copy = copiedJournal(open, await journal.open(began.operationId));
    const writer = watchedJournal(copy);
    const { endRequest } = control;
    const surroundings = await surroundingsOf(work, began.operationId);
    const operation = { ...surroundings, plan, began, journal: writer, lock, endRequest };
    const events: OperationEvent[] = [];
    const tell = (event: OperationEvent): void => {
        events.push(event);
        control.onEvent(event);
    };
    const absence = new PlannedAbsence(plan);
    const walk = async (): Promise<void> => {
        for await (const event of execute(operation)) {
            absence.hear(event);
            tell(event);
        }
    };
    try {
        if (request.options.measures === true) {
            await measuring(work, await measured(open, absence, serving, walk), writer, tell);
        } else {
            await walk();
        }
        await removeLeftKey(work, surroundings.heldKey);
        const report = operationReport(events) ?? dryRunReport(began);
        const whole = await ended(report, writer, open.ports.clock).catch(() => report);
        const trouble = copy.copyTrouble();
        const told = trouble === null ? whole : { ...whole, notes: [...whole.notes, trouble] };
        return toldWithTrouble(told, events, writer.trouble());
    } finally {
        await writer.close();
    }
}

/** The measurement becomes an event like every other. The report outlives a journal that can be written no more. */
async function measuring(
    { open }: OperationWork,
    { measure, baseline }: Awaited<ReturnType<typeof measured<void>>>,
    writer: JournalWriter,
    tell: (event: OperationEvent) => void,
): Promise<void> {
    if (measure !== null) {
        const event = { kind: "measured", at: open.ports.clock.now().toISOString(), measure, baseline } as const;
        await writer.write(event).catch(() => undefined);
        tell(event);
    }
}

/**
 * The continued operation has nothing left to do: its program ended after its last step, before it could record its end.
 * Without a record of this operation, the other one would stay unfinished.
 */
export async function journaled(
    work: OperationWork,
    began: OperationBegan,
    report: OperationReport,
): Promise<OperationReport> {
    const { open, journal } = work;
    const writer = await journal.open(began.operationId);
    try {
        await removeLeftKey(work, heldKeyOf(work.open, began.operationId));
        await writer.write(began);
        return await ended(report, writer, open.ports.clock);
    } finally {
        await writer.close();
    }
}

async function ended(report: OperationReport, writer: JournalWriter, clock: Clock): Promise<OperationReport> {
    const at = clock.now().toISOString();
    const { outcome, reason } = report;
    await writer.write({ kind: "operation-ended", at, outcome, reason });
    return { ...report, operation: { ...report.operation, endedAt: at } };
}

/**
 * Of the drill that is continued: its program was killed, or it would have removed it. An instance that was down brings the key back from
 * its disk (E-CCH-13), so it is removed at the end.
 */
async function removeLeftKey({ request: { kind, continues } }: OperationWork, heldKey: HeldKey): Promise<void> {
    await (kind === "DRILL" && continues !== null ? heldKey.removeLeft(continues) : undefined);
}

async function surroundingsOf(
    { open, route }: OperationWork,
    operationId: string,
): Promise<Surroundings & { readonly heldKey: HeldKey }> {
    const { sysplex, ports, circle } = open;
    const known = await knownOf(open);
    return {
        sysplex,
        ports,
        circle,
        route,
        hook: siteHook,
        heldKey: heldKeyOf(open, operationId),
        glance: () => glance(open, known),
        // What this operation itself has written down counts, too.
        look: async () => look(open, await knownOf(open)),
    };
}
