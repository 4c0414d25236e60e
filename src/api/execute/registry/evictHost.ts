// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { isStranger } from "../../plan/outcome/describeStranger";
import { signsOfLife, strangersSignsOfLife } from "../../plan/guards/signsOfLife";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { StepContext } from "../operationContext";
import { observeGatewayViews, stillRouting } from "./gatewayViews";
import type { RegistryStep } from "./registrySteps";
import { awaited } from "./awaited";
import { certificateRemedy, entriesAt, listedGateways, observeDiscoveries, registryStep } from "./registrySteps";
import { removeEntry, writeAll } from "./registryRequests";
import { stepResult } from "../stepResult";
import { untilReached } from "../untilReached";

/**
 * Removes every registration of a host at every Discovery Service that answers, and waits until each running gateway has
 * dropped it (E-SEP-09). The plan decided that the host is dead, and this is checked again
 * directly before each removal, because the plan may be minutes old.
 */
export function evictHost(context: StepContext): Promise<StepResult> {
    const step = registryStep(context);
    if (!step.ports.apiMediation.hasClientCertificate) {
        const why = "removing registrations requires a client certificate";
        return Promise.resolve(stepResult("DENIED", why, certificateRemedy));
    }
    const done = `no registry lists ${step.instance.id} any more, and no gateway routes to it`;
    const registered = new Map<string, number>();
    return untilReached(step, () => removeAndLook(context, step, registered), done, "zowe ha registry list");
}

/** @param registered When each entry was registered as it was first seen; one that was registered later has come back. */
async function removeAndLook(
    context: StepContext,
    step: RegistryStep,
    registered: Map<string, number>,
): Promise<readonly string[] | StepResult> {
    const before = await observeDiscoveries(step);
    if (!before.some(({ entries }) => entries.seen)) {
        return ["a Discovery Service that answers"];
    }
    const returned = before
        .flatMap((view) => entriesAt(view, step).map((entry) => ({ entry, at: view.instanceId })))
        .find(({ entry, at }) => hasReturned(entry, at, registered));
    if (returned) {
        const why = `${returned.entry.instanceId} registered again: it is running, and is not removed`;
        return stepResult("FAILED", why, `zowe ha status --lpars ${step.instance.id}`);
    }
    const isListed = before.some((view) => entriesAt(view, step).length > 0);
    const hindrance = isListed ? await whyNotNow(context) : null;
    if (hindrance !== null) {
        return hindrance;
    }
    const failures = (
        await Promise.all(before.map((view) => writeAll(entriesAt(view, step), removeEntry, view.instanceId, step)))
    ).flat();
    const gateways = await observeGatewayViews(
        listedGateways(step.sysplex, before).filter(({ id }) => id !== step.instance.id),
        step.ports.apiMediation,
    );
    const listing = before.filter((view) => entriesAt(view, step).length > 0).map(({ instanceId }) => instanceId);
    return [
        ...failures,
        ...awaited("registry", listing, "to be without it"),
        ...awaited("gateway", stillRouting(gateways, step.instance.hostname), "to drop it"),
    ];
}

/** The current signs of life; null: it is still proven not to run. */
async function whyNotNow(context: StepContext): Promise<readonly string[] | StepResult | null> {
    const { instance } = context;
    const look = await context.look();
    if (context.signal.aborted) {
        return ["the end that was requested"];
    }
    const { snapshot } = look;
    const decided = look.decided.find((one) => one.instance.id === instance.id);
    const signs =
        decided === undefined
            ? [`${instance.id} was not checked`]
            : isStranger(instance)
              ? strangersSignsOfLife(snapshot, decided)
              : signsOfLife(snapshot, decided);
    const why = `${instance.id} may be running, so nothing more of it is removed: ${signs.join("; ")}`;
    return signs.length === 0 ? null : stepResult("FAILED", why, `zowe ha status --lpars ${instance.id}`);
}

/** A running service registers again with its next heartbeat (E-SEP-22): it must not be removed twice. */
function hasReturned({ instanceId, lease }: EurekaInstance, at: string, registered: Map<string, number>): boolean {
    const since = lease?.registrationTimestamp ?? 0;
    // Each Discovery Service has its own time of registration for an entry.
    const key = `${instanceId} at ${at}`;
    const first = registered.get(key) ?? since;
    registered.set(key, first);
    return since > first;
}
