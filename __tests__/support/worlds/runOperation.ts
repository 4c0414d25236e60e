// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookAt } from "../../../src/api/health/state/look";
import { look } from "../../../src/api/library/looking/look";
import type { OpenSysplex } from "../../../src/api/library/looking/withSysplex";
import { consoleRoute } from "../../../src/api/execute/command/consoleRoute";
import { execute } from "../../../src/api/execute/execute";
import type { OperationBegan, OperationEvent } from "../../../src/api/model/operation/event";
import type { OperationReport } from "../../../src/api/model/operation/operation";
import type { Plan, Planned } from "../../../src/api/model/operation/plan";
import { operationReport } from "../../../src/api/plan/outcome/operationReport";
import { plannedSteps } from "../../../src/api/plan/outcome/printPlan";
import type { PlanView } from "../../../src/api/plan/view";
import { planView } from "../../../src/api/plan/view";
import type { CommandRoute } from "../../../src/api/ports/commandRoute";
import type { HookResult } from "../../../src/api/ports/siteHook";
import { ZosmfCircle } from "../../../src/api/probe/ZosmfCircle";
import { observe } from "../../../src/api/probe/observe";
import type { Trouble } from "./fakePorts";
import { fakePorts } from "./fakePorts";
import type { FakeSysplex } from "./fakeSysplex";

export interface Circumstances {
    readonly trouble?: Trouble;
    /** Asks for a safe end when it aborts. */
    readonly end?: AbortSignal;
    /** Ends everything at once when it aborts. */
    readonly hardEnd?: AbortSignal;
    readonly hook?: (command: string) => HookResult;
    readonly route?: (circle: ZosmfCircle) => CommandRoute;
    readonly onEvent?: (event: OperationEvent) => void;
    /** Who has the lock instead; null while it is ours. */
    readonly lostTo?: () => string | null;
    readonly journalFails?: (written: number) => boolean;
}

export interface Ran {
    readonly planned: Planned;
    readonly events: readonly OperationEvent[];
    readonly report: OperationReport;
    /** What the journal holds, also when the run was cut off. */
    readonly journal: OperationEvent[];
}

/** Looks, plans and executes in a fake sysplex, as the library does in a real one. */
export async function runOperation(
    world: FakeSysplex,
    plan: (view: PlanView) => Planned,
    circumstances: Circumstances = {},
    journal: OperationEvent[] = [],
): Promise<Ran> {
    const never = new AbortController().signal;
    const hard = circumstances.hardEnd ?? never;
    const ports = fakePorts(world, circumstances.trouble ?? {}, hard);
    const circle = new ZosmfCircle(ports.zosmf, world.clock);
    const { sysplex } = world;
    const lookAround = () => look({ sysplex, ports, circle } as unknown as OpenSysplex);
    const planned = plan(planView(await lookAround()));
    if (planned.kind === "refusal") {
        throw new Error(planned.refusal.reason);
    }
    const events: OperationEvent[] = [];
    const running = execute({
        sysplex,
        ports,
        circle,
        plan: planned.plan,
        route: circumstances.route?.(circle) ?? consoleRoute(circle, world.clock),
        hook: { run: (command) => Promise.resolve(circumstances.hook?.(command) ?? { exitCode: 0, lastLines: [] }) },
        glance: async () => lookAt(sysplex, await observe(sysplex, ports, circle)),
        look: lookAround,
        began: began(planned.plan, world),
        endRequest: { signal: circumstances.end ?? never, by: () => "user" },
        lock: { lostTo: () => Promise.resolve(circumstances.lostTo?.() ?? null) },
        journal: {
            operationId: "op",
            write: (event) => {
                if (circumstances.journalFails?.(journal.length) === true) {
                    return Promise.reject(new Error("disk full"));
                }
                journal.push(event);
                return Promise.resolve();
            },
            close: () => Promise.resolve(),
        },
    });
    for await (const event of running) {
        events.push(event);
        circumstances.onEvent?.(event);
    }
    const report = operationReport(events);
    if (!report) {
        throw new Error("no report");
    }
    return { planned, events, report, journal };
}

export function began(plan: Plan, world: FakeSysplex): OperationBegan {
    return {
        kind: "operation-began",
        at: world.clock.now().toISOString(),
        operationId: "op",
        operation: plan.kind,
        by: { user: "user", host: "host", pid: 1 },
        deployment: "plex1",
        profile: "plex1",
        continues: null,
        settings: {},
        targets: plan.targets.map(({ instance, before, firstJobId }) => ({
            id: instance.id,
            system: instance.systemName,
            before,
            jobId: firstJobId,
        })),
        leftAlone: plan.leftAlone,
        plan: plannedSteps(plan),
        notes: plan.notes,
    };
}

/** The events as a log would have them: seconds, what, and for the end of a step how. */
export function transcript(events: readonly OperationEvent[]): readonly string[] {
    const first = Date.parse(events[0]?.at ?? "");
    const steps = events[0]?.kind === "operation-began" ? events[0].plan : [];
    const name = (number: number): string => {
        const step = steps.find((one) => one.number === number);
        return `${step?.instance ?? ""} ${step?.action ?? ""}`;
    };
    return events.flatMap((event) => {
        const seconds = Math.round((Date.parse(event.at) - first) / 1_000);
        const line = (text: string): string[] => [`${String(seconds).padStart(4)} ${text}`];
        switch (event.kind) {
            case "command-sent":
                return line(`> ${event.sent.command}`);
            case "waiting":
                return line(`${name(event.number)} waits for ${event.waitsFor}`);
            case "step-ended":
                return line(`${name(event.number)} ${event.result.status} ${event.result.detail}`);
            case "end-requested":
                return line(`asked to end by the ${event.by}; owed: ${event.owed.map(name).join(", ")}`);
            case "looked":
                return line(
                    `now ${Object.entries(event.states)
                        .map(([id, state]) => `${id} ${state}`)
                        .join(", ")}`,
                );
            default:
                return [];
        }
    });
}
