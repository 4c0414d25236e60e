// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Leftover, StepResult } from "../../model/operation/event";
import type { Job } from "../../model/seen/zosmf";
import type { StepContext } from "../operationContext";
import { jobBefore, launcherOf } from "../operationContext";
import { allRemains, nearestRemains } from "./remains";
import type { Remains } from "./remains";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import type { JobSeen } from "../starting/watchJob";
import { seeJob, seeJobEnd } from "../starting/watchJob";

/** After a graceful end registrations are gone in 2 to 4 s, in a gateway's own view after its next fetch (E-SEP-02). */
const gracefulMs = 45_000;
/** If a start follows, it takes over the leftover registrations; the stop does not wait for them. */
const beforeStartMs = 6_000;
/** After an abnormal end they stay for minutes or permanently: one careful look shows it (E-SEP-01, E-SEP-02). */
const hardMs = 10_000;

interface End {
    readonly at: Date;
    /** It deregistered. */
    readonly isGraceful: boolean;
    readonly how: string;
}

/** The job has ended, its address spaces and ports are gone, no Discovery Service lists it; or what of it is left. */
export function proveStopped(context: StepContext): Promise<StepResult> {
    let end: End | null = null;
    return waitFor(context, async () => {
        const seen = end ?? (await lookAtJob(context));
        if ("kind" in seen) {
            return seen;
        }
        end = seen;
        return seenEnded(context, end);
    });
}

async function lookAtJob(context: StepContext): Promise<Looked | End> {
    const id = context.memory.formerJobId ?? jobBefore(context);
    // If no job ran when the plan was made, everything that exists is left over from an abnormal end.
    if (id === null) {
        return { at: context.ports.clock.now(), isGraceful: false, how: "its job has ended" };
    }
    const job: JobSeen = await seeJob(context.instance, id, context.circle);
    switch (job.kind) {
        case "absent":
            return { at: context.ports.clock.now(), isGraceful: true, how: "its job has ended" };
        case "unseen":
            return waitingFor(`its job to be seen (${job.unseen.why})`);
        case "active":
        case "queued":
            return waitingFor(`the end of ${job.job.name}(${job.job.id})`, stillRunning(context, job.job.id));
        case "ended":
            return endOf(context, job.job);
    }
}

async function endOf(context: StepContext, job: Job): Promise<End> {
    const [{ end }, followed] = await Promise.all([
        seeJobEnd(job, context.circle),
        launcherOf(context, job.id, "end").look(),
    ]);
    const code = job.returnCode ?? end ?? "CC 0000";
    const wasKilled = followed.seen && followed.value.fresh.some((record) => /ZWEL00(63|53)W/.test(record));
    const isGraceful = /^(CC |RC=)0000$/.test(code) && !wasKilled;
    const how = isGraceful
        ? "its job has ended"
        : `its job ended with ${code}${wasKilled ? ", components killed" : ""}`;
    return { at: context.ports.clock.now(), isGraceful, how };
}

function stillRunning({ instance, step }: StepContext, id: string): StepResult {
    return stepResult(
        "UNPROVEN",
        `${instance.jobName}(${id}) still runs ${step.limitSeconds} s after P`,
        `an operator may end it on ${instance.systemName}: C ${instance.jobName}, and FORCE ${instance.jobName},ARM only if that fails`,
        {
            leftovers: [
                { instance: instance.id, what: `job ${instance.jobName}(${id})`, command: `C ${instance.jobName}` },
            ],
        },
    );
}

async function seenEnded(context: StepContext, end: End): Promise<Looked> {
    const near = await nearestRemains(context);
    if (near.leftovers.length === 0) {
        return over(gone(context, near));
    }
    const passedMs = context.ports.clock.now().getTime() - end.at.getTime();
    if (passedMs < patienceMs(context, end, near)) {
        return waitingFor(
            `it to be gone: ${near.leftovers.map(({ what }) => what).join(", ")}`,
            left(context, end, near),
        );
    }
    return over(left(context, end, await allRemains(context)));
}

function patienceMs(context: StepContext, { isGraceful }: End, { isOnlyRegistered }: Remains): number {
    if (!isGraceful) {
        return hardMs;
    }
    return isOnlyRegistered && isStartedNext(context) ? beforeStartMs : gracefulMs;
}

function isStartedNext({ plan, step }: StepContext): boolean {
    return plan.steps.some(
        ({ action, instance, number }) => action === "START" && instance === step.instance && number > step.number,
    );
}

function gone({ route }: StepContext, { unproven, harmlessAt }: Remains): StepResult {
    const blind = route.blindSpot === null ? unproven : [...unproven, route.blindSpot];
    const left =
        harmlessAt.length === 0
            ? "nothing of it is left"
            : `nothing of it is left but its GATEWAY entry at ${harmlessAt.join(" and ")}, which sends no calls to it (HA-REG10)`;
    return stepResult("DONE", `its job has ended; ${left}`, null, { unproven: blind });
}

/** Leftovers that hold ports make the next start fail; registrations affect the others (HA-REG04), unless they are out of service. */
function left(context: StepContext, { how }: End, remains: Remains): StepResult {
    const { leftovers, unproven } = remains;
    const what = inBrief(leftovers);
    if (!remains.isOnlyRegistered) {
        return stepResult(
            "FAILED",
            `${how}; left behind: ${what}`,
            "ask an operator to end the leftovers with the commands that are shown",
            { leftovers, unproven },
        );
    }
    return remains.isUncalled
        ? stepResult("DONE", `${how}; left behind: ${what}, out of service, so that no gateway calls it`, null, {
              unproven,
          })
        : stepResult(
              "DEGRADED",
              `${how}; left behind: ${what}. Other gateways call it, and those calls fail (HA-REG04)`,
              `zowe ha registry evict --lpars ${context.instance.id}`,
              { leftovers, unproven },
          );
}

/** The complete list, with its commands, is reported separately. */
function inBrief(leftovers: readonly Leftover[]): string {
    const [first, second, ...others] = leftovers.map(({ what }) => what);
    const shown = [first, second].filter((what) => what !== undefined).join(", ");
    return others.length === 0 ? shown : `${shown} and ${others.length} more`;
}
