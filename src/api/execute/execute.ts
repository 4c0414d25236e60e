// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent, StepResult } from "../model/operation/event";
import type { Plan, Step, StepAction } from "../model/operation/plan";
import type { JournalWriter, OwnLock } from "../ports/journal";
import { doingWords } from "../plan/exclusion/announcementWords";
import { act } from "./act";
import { journalLost, lockLost } from "./lostWhileActing";
import { beginsDrain, drainWords, endsDrain } from "./drainMarks";
import { EventChannel } from "./eventChannel";
import type { InstanceMemory, StepContext, Surroundings } from "./operationContext";
import { cleanUp, newMemory } from "./operationContext";
import { stepResult } from "./stepResult";
import type { Ending } from "./whatNow";
import { whatNow } from "./whatNow";

/** Checked between steps, and aborts its signal: the user or the deadline requests a safe end of the operation. */
export interface EndRequest {
    readonly signal: AbortSignal;
    readonly by: () => "user" | "deadline";
}

export interface Operation extends Surroundings {
    readonly plan: Plan;
    readonly began: OperationBegan;
    readonly journal: JournalWriter;
    /** Null: it needs none. */
    readonly lock: OwnLock | null;
    readonly endRequest: EndRequest;
}

/**
 * Carries out a plan and reports its events. Each step is in the journal before it begins; independent steps
 * run in parallel. After a requested end, it carries out the owed steps and skips the rest.
 */
export async function* execute(operation: Operation): AsyncGenerator<OperationEvent, void> {
    const events = new EventChannel<OperationEvent>();
    const walk = new Walk(operation, events);
    const walking = walk.run().finally(() => events.close());
    yield* events;
    await walking;
}

/** Once one of these has begun, the instance is owed to the users. */
const takesAway: ReadonlySet<StepAction> = new Set<StepAction>(["STOP", "DRAIN", "QUIESCE-ENTRY"]);

class Walk {
    private readonly results = new Map<number, StepResult>();
    private readonly running = new Map<number, Promise<void>>();
    private readonly begun = new Set<number>();
    private readonly memories = new Map<string, InstanceMemory>();
    private isJournalLost = false;
    private isLockLost = false;

    public constructor(
        private readonly operation: Operation,
        private readonly events: EventChannel<OperationEvent>,
    ) {}

    public async run(): Promise<void> {
        const { began, endRequest } = this.operation;
        await this.record(began);
        const asked = new Promise<void>((resolve) => {
            endRequest.signal.addEventListener("abort", () => resolve(), { once: true });
        });
        let isTold = false;
        for (;;) {
            if (endRequest.signal.aborted && !isTold) {
                isTold = true;
                await this.record({ kind: "end-requested", at: this.now(), by: endRequest.by(), owed: this.owed() });
            }
            await this.beginWhatCan();
            if (this.running.size === 0) {
                break;
            }
            await Promise.race([...this.running.values(), ...(isTold ? [] : [asked])]);
        }
        await cleanUp(this.memories.values());
        await this.lookOnceMore();
    }

    private async beginWhatCan(): Promise<void> {
        const { plan } = this.operation;
        // A step that is settled without being carried out may settle the next one too: one pass in order is sufficient.
        for (const step of plan.steps.filter(({ number }) => !this.results.has(number) && !this.running.has(number))) {
            const next = whatNow(step, { steps: plan.steps, results: this.results, begun: this.begun }, this.ending());
            if (next.kind === "settled") {
                this.results.set(step.number, next.result);
                await this.record({
                    kind: "step-ended",
                    at: this.now(),
                    number: step.number,
                    result: next.result,
                    seconds: 0,
                });
            } else if (next.kind === "begin") {
                this.begun.add(step.number);
                this.running.set(
                    step.number,
                    this.take(step).finally(() => this.running.delete(step.number)),
                );
            }
        }
    }

    private ending(): Ending {
        if (this.operation.ports.signal.aborted) {
            return "at-once";
        }
        if (this.isLockLost) {
            return "without-lock";
        }
        if (this.operation.endRequest.signal.aborted) {
            return "safely";
        }
        return this.isJournalLost ? "without-journal" : "not";
    }

    private async take(step: Step): Promise<void> {
        const began = this.operation.ports.clock.now().getTime();
        await this.record({ kind: "step-began", at: this.now(), number: step.number });
        const hindrance = (await this.lockLost(step)) ?? this.journalLost(step);
        await (hindrance === null ? this.markDrain(step) : undefined);
        const result = hindrance ?? (await this.act(step));
        await this.markEndOfDrain(step, result);
        this.results.set(step.number, result);
        const seconds = Math.round((this.operation.ports.clock.now().getTime() - began) / 100) / 10;
        await this.record({ kind: "step-ended", at: this.now(), number: step.number, result, seconds });
    }

    /** Another operation that took over also brings the instances back: nothing is owed here. */
    private async lockLost(step: Step): Promise<StepResult | null> {
        const loss = (await this.operation.lock?.lostTo(doingWords(step))) ?? null;
        this.isLockLost ||= loss !== null;
        return loss === null ? null : lockLost(loss, step.instance);
    }

    private journalLost({ interruption }: Step): StepResult | null {
        return this.isJournalLost && interruption !== "never" ? journalLost : null;
    }

    /** Before anything is written: a program that ends in between must leave a trace of what it began. */
    private async markDrain(step: Step): Promise<void> {
        if (beginsDrain(step)) {
            const words = drainWords(this.operation.began);
            await this.record({ kind: "drained", at: this.now(), instance: step.instance, ...words });
        }
    }

    private async markEndOfDrain(step: Step, { status }: StepResult): Promise<void> {
        if (endsDrain(step, status, this.operation.plan)) {
            await this.record({ kind: "resumed", at: this.now(), instance: step.instance });
        }
    }

    private async act(step: Step): Promise<StepResult> {
        const context = this.contextOf(step);
        if (context === null) {
            return stepResult("FAILED", `${step.instance} is not in the plan`, null);
        }
        try {
            const { result, isBegun } = await act(context);
            if (!isBegun) {
                // Its undoing would take from others what they have done to the same instance.
                this.begun.delete(step.number);
            }
            return result;
        } catch (error) {
            return stepResult(
                "FAILED",
                `it ended unexpectedly: ${error instanceof Error ? error.message : String(error)}`,
                null,
            );
        }
    }

    private contextOf(step: Step): StepContext | null {
        const { plan, ports, endRequest } = this.operation;
        const instance = plan.targets.find((target) => target.instance.id === step.instance)?.instance;
        const memory = this.memories.get(step.instance) ?? newMemory();
        this.memories.set(step.instance, memory);
        const began = ports.clock.now().getTime();
        if (!instance) {
            return null;
        }
        const asked = AbortSignal.any([ports.signal, endRequest.signal]);
        return {
            ...this.operation,
            step,
            instance,
            memory,
            signal: step.interruption === "any-time" ? asked : ports.signal,
            asked,
            waiting: (waitsFor) => {
                const seconds = Math.round((ports.clock.now().getTime() - began) / 1_000);
                this.events.push({ kind: "waiting", at: this.now(), number: step.number, waitsFor, seconds });
            },
            sent: (sent) => this.record({ kind: "command-sent", at: this.now(), number: step.number, sent }),
            tried: (trial) => this.record({ kind: "tried", at: this.now(), number: step.number, trial }),
        };
    }

    /** Steps that are carried out even after a requested end: they undo the effect of an earlier step on users. */
    private owed(): readonly number[] {
        const { steps } = this.operation.plan;
        const isBegun = ({ number }: Step): boolean => this.running.has(number) || this.isDone(number);
        const down = new Set(
            steps.filter((step) => takesAway.has(step.action) && isBegun(step)).map(({ instance }) => instance),
        );
        return steps
            .filter(({ number, interruption }) => interruption === "never" && !this.results.has(number))
            .filter((step) => down.has(step.instance) || this.running.has(step.number))
            .map(({ number }) => number);
    }

    private isDone(number: number): boolean {
        const status = this.results.get(number)?.status;
        return status === "DONE" || status === "DEGRADED";
    }

    /** The state of all instances at the end; omitted if there is no time left. */
    private async lookOnceMore(): Promise<void> {
        const { plan, ports } = this.operation;
        if (plan.steps.length === 0 || ports.signal.aborted) {
            return;
        }
        const { decided } = await this.operation.look();
        const targets = new Set(plan.targets.map(({ instance }) => instance.id));
        const states = decided.flatMap(({ instance: { id }, state }) =>
            targets.has(id) ? [[id, state] as const] : [],
        );
        await this.record({ kind: "looked", at: this.now(), states: Object.fromEntries(states) });
    }

    private now(): string {
        return this.operation.ports.clock.now().toISOString();
    }

    /** Written to disk first, then reported. Without a journal no new step is started, but owed steps are carried out. */
    private async record(event: OperationEvent): Promise<void> {
        try {
            await this.operation.journal.write(event);
        } catch {
            this.isJournalLost = true;
        }
        this.events.push(event);
    }
}
