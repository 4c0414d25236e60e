// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { downComponents, isReady, isReadyButForItsCache } from "../../health/state/decideState";
import { isRefusedByOthers } from "../../health/state/cacheMembers";
import { freshCacheStart, isCacheGivenUp, keyExchangeCure, lockedOutAdvice } from "../../health/rules/freshCacheStart";
import { overridesOf } from "../../health/state/overrides";
import { componentAdvice } from "../../model/operation/componentAdvice";
import type { StepResult } from "../../model/operation/event";
import type { Instance } from "../../model/sysplex";
import type { Snapshot } from "../../model/seen/snapshot";
import { observeGateway } from "../../probe/observeGateways";
import type { LauncherComponent } from "../../model/seen/launcherLog";
import { atDistributor } from "./atDistributor";
import { lookAtStart } from "./awaitPrepared";
import type { FollowedLog } from "./launcherWatch";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { blindPatienceMs, over, waitFor, waitingFor } from "../waitFor";

/** A node joins within seconds, before its service registers (R1-09b). */
const lonePatienceMs = 60_000;

/** A start is complete when the instance serves. Until the gateway is ready, only the instance is queried; then READY is decided as in status. */
export function awaitReady(context: StepContext): Promise<StepResult> {
    return waitFor(context, () => look(context), context.memory.startedAt ?? undefined);
}

async function look(context: StepContext): Promise<Looked> {
    const { instance, ports } = context;
    const started = await lookAtStart(context);
    if (started.kind === "over") {
        return started;
    }
    if (instance.gateway !== null) {
        const gateway = await observeGateway(instance, ports.apiMediation);
        if (!gateway.seen || gateway.value.health.verdict !== "ready") {
            return waitingFor(`its gateway to be ready${progress(started.followed)}`);
        }
    }
    return readiness(context, started.followed);
}

/** How far it is, from what its components report. */
function progress(followed: FollowedLog | null): string {
    const services = followed?.log.readiness.services.map(({ service }) => service.replace(/ Service$/, "")) ?? [];
    if (services.length > 0) {
        return ` (up: ${services.join(", ")})`;
    }
    return followed?.log.areComponentsStarted === true ? " (components started)" : "";
}

async function readiness(context: StepContext, followed: FollowedLog | null): Promise<Looked> {
    const { instance } = context;
    const { snapshot, decided: all } = await context.glance();
    const decided = all.find((one) => one.instance.id === instance.id);
    if (!decided) {
        return waitingFor("the instance to be seen");
    }
    if (isReady(decided.signs)) {
        const seen = { snapshot, followed };
        return over(await atDistributor(context, snapshot, ready(context, decided, seen)));
    }
    const short = shortOf(context, decided, followed) ?? blindOf(context, decided) ?? loneOf(context, decided);
    return short ? over(short) : waitingFor(`it to be READY (${decided.reason})`, unready(context, decided));
}

/** It serves, and whether it is registered cannot be seen by this user: waiting will not show it. */
function blindOf({ memory, ports }: StepContext, { signs, reason }: DecidedInstance): StepResult | null {
    if (signs.gateway !== "ready" || signs.registered !== "unknown") {
        memory.blindSince = null;
        return null;
    }
    const now = ports.clock.now();
    memory.blindSince ??= now;
    return now.getTime() - memory.blindSince.getTime() < blindPatienceMs
        ? null
        : stepResult(
              "UNPROVEN",
              reason,
              "give this user access to the registrations: a client certificate, or READ to APIML.SERVICES in class ZOWE",
          );
}

/** Its cache is up but has not found the others: if it has not joined by this time, it does not join later. */
function loneOf({ memory, ports, sysplex }: StepContext, { signs, reason }: DecidedInstance): StepResult | null {
    if (!isReadyButForItsCache(signs)) {
        memory.aloneSince = null;
        return null;
    }
    const now = ports.clock.now();
    memory.aloneSince ??= now;
    return now.getTime() - memory.aloneSince.getTime() < lonePatienceMs
        ? null
        : stepResult("DEGRADED", reason, freshCacheStart(sysplex.instances));
}

interface SeenReady {
    readonly snapshot: Snapshot;
    readonly followed: FollowedLog | null;
}

function ready(context: StepContext, { signs }: DecidedInstance, { snapshot, followed }: SeenReady): StepResult {
    const { instance, sysplex } = context;
    const unproven = signs.job === "unknown" ? ["its launcher job could not be seen"] : [];
    const out = signs.isOutOfService ? [""] : overridesOf(snapshot, instance).map(({ service }) => `${service} `);
    if (out.length > 0 && !isResumedLater(context)) {
        return stepResult(
            "DEGRADED",
            `ready, but ${out.join("and ")}OUT_OF_SERVICE in the registry: it gets no work (HA-REG08)`,
            `zowe ha resume --lpars ${instance.id}`,
            { unproven },
        );
    }
    if (isRefusedByOthers(followed?.log ?? null)) {
        return stepResult(
            "DEGRADED",
            "ready, but its Caching Service did not receive the key of the others and never joined them: it does not know their logouts (HA-CCH02)",
            keyExchangeCure(freshCacheStart(sysplex.instances)),
            { unproven },
        );
    }
    return stepResult("DONE", "READY: gateway ready, components up, registered everywhere", null, { unproven });
}

function isResumedLater({ plan, step, instance }: StepContext): boolean {
    return plan.steps.some(
        (later) => later.action === "RESUME" && later.instance === instance.id && later.number > step.number,
    );
}

/** It will not get better by waiting: it serves, and one thing is proven to be missing. */
function shortOf(
    { instance, sysplex }: StepContext,
    { signs }: DecidedInstance,
    followed: FollowedLog | null,
): StepResult | null {
    if (followed === null) {
        return null;
    }
    const { cacheIsLockedOut, components } = followed.log;
    const down = downComponents(signs);
    if (cacheIsLockedOut && down.length > 0 && down.every((name) => name === "caching-service")) {
        return stepResult(
            "DEGRADED",
            "serving without its Caching Service, which ended abnormally and cannot rejoin while another one runs (HA-CCH10, ISPN000306 zoweInvalidatedTokenLock)",
            lockedOutAdvice(sysplex.instances, instance, isCacheGivenUp(followed.log, instance)),
        );
    }
    const stopped = components.filter(({ isStopped, name }) => isStopped && down.includes(name));
    return (
        without(
            instance,
            components.filter(({ isGivenUp }) => isGivenUp),
            "ended repeatedly (ZWEL0038E)",
            "find the cause in SYSPRINT, then ",
        ) ?? without(instance, stopped, "stopped by command (ZWEL0002I)", "")
    );
}

function without(
    instance: Instance,
    components: readonly LauncherComponent[],
    why: string,
    first: string,
): StepResult | null {
    const names = components.map(({ name }) => name);
    return names.length === 0
        ? null
        : stepResult(
              "DEGRADED",
              `serving without ${names.join(", ")}: ${why}`,
              `${first}${componentAdvice("start", instance, names)}`,
          );
}

/** The result when the time has passed: it serves with something missing, or it was not proven. */
function unready({ instance }: StepContext, { state, reason, signs }: DecidedInstance): StepResult {
    const remedy = `zowe ha check --lpars ${instance.id}`;
    return signs.gateway === "ready" && state === "DEGRADED"
        ? stepResult("DEGRADED", reason, remedy)
        : stepResult("UNPROVEN", `${state}: ${reason}`, remedy);
}
