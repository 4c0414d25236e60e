// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { operationFiles } from "../../adapters/workstation/operationFiles";
import { ConfigurationError } from "../../errors";
import { servingOf } from "../../health/state/serving";
import type { OperationBegan } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import type { Planned } from "../../model/operation/plan";
import { isSingleService } from "../../model/sysplex";
import { protectionNotes } from "../../plan/exclusion/protectionNotes";
import { certificateRefusal } from "../../plan/planDrain";
import { dryRunReport, obstructedReport, refusedReport, unreadConfigReport } from "../../plan/outcome/unstartedReport";
import { unreadJournalWords } from "../../plan/outcome/unreadJournalWords";
import type { PlanView } from "../../plan/view";
import type { Announcements } from "../../ports/announcements";
import type { OperationLock } from "../../ports/journal";
import { selectInstances } from "../../topology/selectInstances";
import { beganOf, beganWith } from "./began";
import { boardOf } from "./boardOf";
import { chooseRoute } from "./chooseRoute";
import { holdDeployment } from "./holdDeployment";
import type { OperationControl, OperationRequest, OperationWork } from "./operation";
import { obstacleTo } from "./obstacleTo";
import { journaled, runPlan } from "./runPlan";
import { viewForPlan } from "./viewForPlan";
import { withStrangers } from "./withStrangers";
import type { OpenSysplex } from "../looking/withSysplex";
import { withSysplex } from "../looking/withSysplex";

/**
 * Looks, plans, and - unless it is a dry run or refused - executes, journaled and alone on its deployment.
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export function operate(
    connection: HaConnection,
    request: OperationRequest,
    control: OperationControl,
): Promise<OperationReport> {
    return withSysplex(connection, control.signal, async (open) => {
        const files = operationFiles(homeOf(connection), open.ports.clock);
        const began = beganOf(open, request, files.journal);
        if (open.unread !== null) {
            return unreadConfigReport(began, open.unread);
        }
        const targets = targetsOf(open, request);
        const route = chooseRoute(open, request.options.via);
        const { board, note, glanced } = request.needsLock ? await boardOf(open, request.options) : noBoard;
        const protection = { place: board?.place ?? null, note };
        const common = {
            open,
            request,
            control,
            route,
            targets,
            journal: files.journal,
            lock: null,
            began,
            protection,
        };
        return request.options.isDryRun || !request.needsLock
            ? carryOut({ ...common, glanced })
            : carryOutAlone({ ...common, glanced: null }, files.lock, board);
    });
}

const noBoard = { board: null, note: null, glanced: null };

function targetsOf({ sysplex }: OpenSysplex, { options }: OperationRequest): readonly string[] {
    const { lpars } = options;
    const chosen = lpars === null ? sysplex.instances : selectInstances(sysplex.instances, lpars);
    return chosen.map(({ id }) => id);
}

async function carryOutAlone(
    work: OperationWork,
    lock: OperationLock,
    board: Announcements | null,
): Promise<OperationReport> {
    const { open, request, began, targets } = work;
    // To continue an operation is to take over from a program that is gone; a running program keeps its lock.
    const breaksLock = request.options.breaksLock || request.continues !== null;
    const held = await holdDeployment(lock, { began, targets, breaksLock, board, ports: open.ports });
    return held.kind === "refused" ? held.report : releasing(held, () => carryOut({ ...work, lock: held.lock }));
}

async function releasing<T>(held: { release(): Promise<void> }, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } finally {
        await held.release();
    }
}

/** @throws ConfigurationError: an operation that leaves no trace must not be */
function homeOf({ home }: HaConnection): string {
    if (home === undefined) {
        throw new ConfigurationError(
            'The connection has no "home": operations are recorded in a journal there, and no operation runs without it.',
        );
    }
    return home;
}

async function carryOut(asked: OperationWork): Promise<OperationReport> {
    const { strangers = [] } = asked.request;
    const work = strangers.length > 0 ? await withStrangers(asked, strangers) : asked;
    const { request, targets, began } = work;
    const view = await viewForPlan(work);
    const planned = insistsInVain(work) ?? request.plan(targets, view);
    if (planned.kind === "refusal") {
        return refuse(planned, view, work);
    }
    const unread = unreadJournalWords(view.snapshot.journal.unread);
    const protection = protectionNotes(planned.plan, work.protection);
    const plan = { ...planned.plan, notes: [...planned.plan.notes, ...protection, ...unread] };
    const begins = beganWith(began, plan, work.open.ports.clock.now());
    if (request.options.isDryRun || plan.steps.length === 0) {
        return sendNothing(work, begins);
    }
    const obstacle = await obstacleTo(plan, work);
    if (obstacle !== null) {
        return obstructedReport(begins, obstacle.isDenied, obstacle.why, obstacle.next);
    }
    const { proven } = servingOf(view.sysplex, view.decided);
    const serving = view.decided.filter((one) => proven.includes(one) || one.state === "DRAINED");
    return runPlan(
        work,
        plan,
        begins,
        serving.map(({ instance }) => instance.id),
    );
}

/** An operation that needs no journal, unless it continues an operation and so ends it. */
async function sendNothing(work: OperationWork, begins: OperationBegan): Promise<OperationReport> {
    const { continues, options } = work.request;
    const report = { ...dryRunReport(begins), isDryRun: options.isDryRun };
    const endsAnother = continues !== null && !options.isDryRun && report.outcome === "NOTHING-TO-DO";
    return endsAnother ? journaled(work, begins, report) : report;
}

/** `--drain` where draining is impossible: nothing is done. */
function insistsInVain({ open, request, targets }: OperationWork): Planned | null {
    const needing = open.sysplex.instances.filter((one) => targets.includes(one.id) && !isSingleService(one));
    return request.options.drains === true && needing.length > 0 && !open.ports.apiMediation.hasClientCertificate
        ? { kind: "refusal", refusal: certificateRefusal([`--drain was specified`]) }
        : null;
}

/** The input of the user is wrong: exit 1. A gate refuses: exit 16. */
function refuse(
    { refusal }: Extract<Planned, { kind: "refusal" }>,
    view: PlanView,
    { targets, began }: OperationWork,
): OperationReport {
    if (refusal.ground === "configuration") {
        throw new ConfigurationError(refusal.reason);
    }
    const chosen = view.decided.filter(({ instance }) => targets.includes(instance.id));
    const seen = chosen.map(({ instance, state }) => ({
        id: instance.id,
        system: instance.systemName,
        before: state,
        jobId: null,
    }));
    return refusedReport({ ...began, targets: seen }, refusal);
}
