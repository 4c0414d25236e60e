// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { newRunId } from "../../adapters/workstation/newRunId";
import { siteHook } from "../../adapters/workstation/siteHook";
import { fewAtOnce } from "../../caching/fewAtOnce";
import { WrittenKey } from "../../caching/holding/writtenKey";
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
import { requestsAtOnce } from "../looking/openCaches";
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
    const operation = {
        ...(await surroundingsOf(work)),
        plan,
        began,
        journal: writer,
        lock,
        endRequest: control.endRequest,
    };
    const events: OperationEvent[] = [];
    const absence = new PlannedAbsence(plan);
    try {
        const walk = async (): Promise<void> => {
            for await (const event of execute(operation)) {
                absence.hear(event);
                events.push(event);
                control.onEvent(event);
            }
        };
        const measuring = async (): Promise<void> => {
            const { measure, baseline } = await measured(open, absence, serving, walk);
            if (measure !== null) {
                const event = {
                    kind: "measured",
                    at: open.ports.clock.now().toISOString(),
                    measure,
                    baseline,
                } as const;
                // The report outlives a journal that can be written no more.
                await writer.write(event).catch(() => undefined);
                events.push(event);
                control.onEvent(event);
            }
        };
        await (request.options.measures === true ? measuring() : walk());
        const report = operationReport(events) ?? dryRunReport(began);
        const whole = await ended(report, writer, open.ports.clock).catch(() => report);
        const trouble = copy.copyTrouble();
        const told = trouble === null ? whole : { ...whole, notes: [...whole.notes, trouble] };
        return toldWithTrouble(told, events, writer.trouble());
    } finally {
        await writer.close();
    }
}

/**
 * The continued operation has nothing left to do: its program ended after its last step, before it could record its end.
 * Without a record of this operation, the other one would stay unfinished.
 */
export async function journaled(
    { open, journal }: OperationWork,
    began: OperationBegan,
    report: OperationReport,
): Promise<OperationReport> {
    const writer = await journal.open(began.operationId);
    try {
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

async function surroundingsOf(work: OperationWork): Promise<Surroundings> {
    const { open, route } = work;
    const { sysplex, ports, circle } = open;
    const known = await knownOf(open);
    return {
        sysplex,
        ports,
        circle,
        route,
        hook: siteHook,
        heldKey: heldKeyOf(work),
        glance: () => glance(open, known),
        // What this operation itself has written down counts, too.
        look: async () => look(open, await knownOf(open)),
    };
}

/** An operation of a day, at most: `cache verify` removes the key of a program that was killed. */
const keyLifeMs = 86_400_000;

function heldKeyOf({ open }: OperationWork): HeldKey {
    const { sysplex, ports } = open;
    const everybody = sysplex.instances.filter(({ cachingService }) => cachingService !== null);
    const apiMediation = fewAtOnce(ports.apiMediation, requestsAtOnce);
    const { tlsPeer, clock } = ports;
    const keyPorts = { apiMediation, tlsPeer, clock, sysplexTime: () => ports.sysplexTime() };
    return new WrittenKey({ everybody, runId: newRunId(), lifeMs: keyLifeMs }, keyPorts);
}
