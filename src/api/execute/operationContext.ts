// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../health/state/look";
import type { Trial } from "../model/operation/drill";
import type { CommandSent } from "../model/operation/event";
import type { Plan, Step } from "../model/operation/plan";
import type { Instance, Sysplex } from "../model/sysplex";
import type { CommandRoute } from "../ports/commandRoute";
import type { HeldKey } from "../ports/heldKey";
import type { Ports } from "../ports/ports";
import type { SiteHook } from "../ports/siteHook";
import type { SignOnGateway } from "../probe/signOn/signOnCalls";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import { LauncherWatch } from "./starting/launcherWatch";

/** The common context of all steps of one operation. */
export interface Surroundings {
    readonly sysplex: Sysplex;
    /** `signal` ends everything at once: the deadline, or a user who does not want to wait for a safe point. */
    readonly ports: Ports;
    readonly circle: ZosmfCircle;
    readonly route: CommandRoute;
    readonly hook: SiteHook;
    /** Absent: this operation proves nothing about the cache. */
    readonly heldKey?: HeldKey;
    /** Everybody at once, by requests alone: enough to prove READY. */
    glance(): Promise<Look>;
    /** The same, and a second look with operator commands at instances with a problem, as in `status`. */
    look(): Promise<Look>;
}

/** The token of a proof, in memory only. */
export interface HeldToken {
    readonly issuer: SignOnGateway;
    readonly cookie: string;
    /** Where it was accepted before its logout. */
    readonly acceptedAt: Set<string>;
    loggedOutAt: Date | null;
    lifeMs: number | null;
    /** By the clock of its issuer. */
    endsMs: number | null;
}

/** Data that one step of an instance passes to the next; it never replaces an observation. */
export interface InstanceMemory {
    /** The launcher job that this operation stopped, or found running. */
    formerJobId: string | null;
    /** The launcher job that this operation started. */
    jobId: string | null;
    /** When its S was sent: the budget of a start runs from there. */
    startedAt: Date | null;
    /** SYSPRINT of the job that is followed, read on from where it was left. */
    launcher: LauncherWatch | null;
    /** Since when it serves and its registration cannot be seen. */
    blindSince: Date | null;
    /** Since when nothing but the lone cache of the instance keeps it from being READY. */
    aloneSince: Date | null;
    token: HeldToken | null;
    /** What is taken back when the operation ends, however it ends. */
    readonly cleanUps: (() => Promise<void>)[];
}

export interface StepContext extends Surroundings {
    readonly plan: Plan;
    readonly step: Step;
    readonly instance: Instance;
    readonly memory: InstanceMemory;
    /** Aborts when this step must end: with the whole operation, or because an end is requested and nothing is owed here. */
    readonly signal: AbortSignal;
    /** Aborts as soon as an end is requested, even while this step is owed: for a wait that no longer owes anything. */
    readonly asked: AbortSignal;
    /** Called once for each change of the condition. */
    readonly waiting: (waitsFor: string) => void;
    readonly sent: (command: CommandSent) => Promise<void>;
    readonly tried: (trial: Trial) => Promise<void>;
}

/** The job that ran the instance when the plan was made; null: none, or none that could be seen. */
export function jobBefore({ plan, instance }: Pick<StepContext, "plan" | "instance">): string | null {
    return plan.targets.find((target) => target.instance.id === instance.id)?.jobId ?? null;
}

/** SYSPRINT of a job of the instance, followed from where it was left: from its beginning, or from near its end. */
export function launcherOf(
    { memory, instance, circle }: StepContext,
    jobId: string,
    from: "start" | "end" = "start",
): LauncherWatch {
    if (memory.launcher?.job.id !== jobId) {
        memory.launcher = new LauncherWatch({ name: instance.jobName, id: jobId }, circle, from);
    }
    return memory.launcher;
}

export function newMemory(): InstanceMemory {
    return {
        formerJobId: null,
        jobId: null,
        startedAt: null,
        launcher: null,
        blindSince: null,
        aloneSince: null,
        token: null,
        cleanUps: [],
    };
}

/** Takes back what proofs have left: entries in caches, tokens. */
export async function cleanUp(memories: Iterable<InstanceMemory>): Promise<void> {
    await Promise.all([...memories].flatMap((memory) => memory.cleanUps).map((one) => one()));
}
