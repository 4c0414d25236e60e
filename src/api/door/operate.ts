// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { operationFiles } from "../adapters/operationFiles";
import { siteHook } from "../adapters/siteHook";
import { ConfigurationError } from "../errors";
import { execute } from "../execute/execute";
import type { Surroundings } from "../execute/operationContext";
import { observePlacement, observeZis } from "../execute/starting/observePlacement";
import type { OperationBegan, OperationEvent } from "../model/event";
import type { OperationReport } from "../model/operation";
import type { Plan, Planned } from "../model/plan";
import { operationReport } from "../plan/operationReport";
import { dryRunReport, lockedReport, refusedReport, unreadConfigReport } from "../plan/unstartedReport";
import { isServingState } from "../health/verdict";
import { certificateRefusal } from "../plan/planDrain";
import { isDown } from "../plan/startInstances";
import type { PlanView } from "../plan/view";
import { planView } from "../plan/view";
import type { CommandRoute } from "../ports/commandRoute";
import type { Journal, LockAnswer } from "../ports/journal";
import { observe } from "../probe/observe";
import { selectInstances } from "../topology/selectInstances";
import { beganOf, beganWith } from "./began";
import { chooseRoute } from "./chooseRoute";
import { knownOf } from "./known";
import { look } from "./look";
import { measured, PlannedAbsence } from "./measured";
import type { OperationControl, OperationRequest } from "./operation";
import type { OpenSysplex } from "./withSysplex";
import { withSysplex } from "./withSysplex";

/**
 * Looks, plans, and - unless it is a dry run or refused - executes, journalled and alone on its deployment.
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
            return unreadConfigReport(began, open.unread.reason, open.unread.why);
        }
        const { sysplex } = open;
        const { lpars, isDryRun, breaksLock } = request.options;
        const targets = (lpars === null ? sysplex.instances : selectInstances(sysplex.instances, lpars)).map(
            ({ id }) => id,
        );
        const route = chooseRoute(open, request.options.via);
        if (isDryRun || !request.needsLock) {
            return carryOut({ open, request, control, route, targets, journal: files.journal, began });
        }
        // Going on with an operation is to take over from a program that is gone; one that lives keeps its lock all the same.
        const takesOver = breaksLock || request.continues !== null;
        const lock = await files.lock.acquire(began.deployment, began.operationId, takesOver);
        if (lock.kind === "refused") {
            return lockedReport(began, lock.owner, lock.isExpired);
        }
        return releasing(lock, () =>
            carryOut({ open, request, control, route, targets, journal: files.journal, began }),
        );
    });
}

async function releasing<T>(lock: Extract<LockAnswer, { kind: "held" }>, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } finally {
        await lock.release();
    }
}

/** @throws ConfigurationError: an operation that leaves no trace must not be */
function homeOf({ home }: HaConnection): string {
    if (home === undefined) {
        throw new ConfigurationError(
            'The connection has no "home": operations are journalled there, and none is done without.',
        );
    }
    return home;
}

interface Work {
    readonly open: OpenSysplex;
    readonly request: OperationRequest;
    readonly control: OperationControl;
    readonly route: CommandRoute;
    readonly targets: readonly string[];
    readonly journal: Journal;
    readonly began: OperationBegan;
}

async function carryOut(work: Work): Promise<OperationReport> {
    const { request, targets, began } = work;
    const view = await viewOf(work);
    const planned = insistsInVain(work) ?? request.plan(targets, view);
    if (planned.kind === "refusal") {
        return refuse(planned, view, work);
    }
    const { plan } = planned;
    const begins = beganWith(began, plan, work.open.ports.clock.now());
    if (request.options.isDryRun || plan.steps.length === 0) {
        return { ...dryRunReport(begins), isDryRun: request.options.isDryRun };
    }
    const serving = view.decided.filter(({ state }) => isServingState(state) || state === "DRAINED");
    return run(
        work,
        plan,
        begins,
        serving.map(({ instance }) => instance.id),
    );
}

/** `--drain` where draining is impossible: nothing is done. */
function insistsInVain({ open, request }: Work): Planned | null {
    return request.options.drains === true && !open.ports.apiMediation.hasClientCertificate
        ? { kind: "refusal", refusal: certificateRefusal([`--drain was asked for`]) }
        : null;
}

/** What the user wrote is wrong: exit 1. A gate says no: exit 16. */
function refuse(
    { refusal }: Extract<Planned, { kind: "refusal" }>,
    view: PlanView,
    { targets, began }: Work,
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

async function viewOf({ open, request, route, targets }: Work): Promise<PlanView> {
    const { sysplex, circle } = open;
    const [snapshot, placement] = await Promise.all([
        knownOf(open).then((known) => look(open, known)),
        request.looksAtPlacement ? observePlacement(sysplex, circle) : undefined,
    ]);
    const first = {
        ...planView(sysplex, snapshot, placement, {}, (command) => route.wording(command)),
        ...drainsOf(open, request),
    };
    if (!request.looksAtZis) {
        return first;
    }
    const down = first.decided.filter(({ instance, state }) => targets.includes(instance.id) && isDown(state));
    return {
        ...first,
        zis: await observeZis(
            down.map(({ instance }) => instance),
            circle,
        ),
    };
}

/** Registrations are written with a client certificate alone; an operation that must not write says nothing about it. */
function drainsOf({ ports }: OpenSysplex, { options }: OperationRequest): Pick<PlanView, "drains"> {
    return options.drains === false ? {} : { drains: ports.apiMediation.hasClientCertificate };
}

async function run(
    work: Work,
    plan: Plan,
    began: OperationBegan,
    serving: readonly string[],
): Promise<OperationReport> {
    const { open, request, control, journal } = work;
    const writer = await journal.open(began.operationId);
    const operation = { ...(await surroundingsOf(work)), plan, began, journal: writer, endRequest: control.endRequest };
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
        const measure =
            request.options.measures === true ? (await measured(open, absence, serving, walk)).measure : await walk();
        const report = { ...(operationReport(events) ?? dryRunReport(began)), measure: measure ?? null };
        const at = open.ports.clock.now().toISOString();
        const { outcome, reason } = report;
        await writer.write({ kind: "operation-ended", at, outcome, reason });
        return { ...report, operation: { ...report.operation, endedAt: at } };
    } finally {
        await writer.close();
    }
}

async function surroundingsOf({ open, route }: Work): Promise<Surroundings> {
    const { sysplex, ports, circle } = open;
    const known = await knownOf(open);
    return {
        sysplex,
        ports,
        circle,
        route,
        hook: siteHook,
        glance: () => observe(sysplex, ports, circle, known),
        look: () => look(open, known),
    };
}
