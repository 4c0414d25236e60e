// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/event";
import type { RegistrySighting } from "../probe/snapshot";
import { observeGatewayViews, stillRouting } from "./gatewayViews";
import type { RegistryStep } from "./registrySteps";
import { certificateRemedy, entriesOfHost, listedGateways, observeDiscoveries } from "./registrySteps";
import { removeEntry, writeAll } from "./registryRequests";
import { stepResult } from "./stepResult";
import { untilReached } from "./untilReached";

/**
 * Removes every registration of a host at every Discovery Service that answers, and waits until each living gateway has
 * dropped it (recorded: evidence apiml/27). Whether the host is dead was decided before; this only does it.
 */
export function evictHost(step: RegistryStep): Promise<StepResult> {
    if (!step.ports.apiMediation.hasClientCertificate) {
        const why = "registrations can be removed with a client certificate only";
        return Promise.resolve(stepResult("DENIED", why, certificateRemedy));
    }
    const done = `no registry lists ${step.name} any more, and no gateway routes to it`;
    return untilReached(step, () => removeAndLook(step), done, "zowe ha registry list");
}

async function removeAndLook(step: RegistryStep): Promise<readonly string[]> {
    const before = await observeDiscoveries(step);
    if (!before.some(({ entries }) => entries.seen)) {
        return ["a Discovery Service that answers"];
    }
    const failures = (await Promise.all(before.map((view) => removeAt(view, step)))).flat();
    const gateways = await observeGatewayViews(
        listedGateways(step.sysplex, before).filter(
            ({ hostname }) => hostname.toLowerCase() !== step.host.toLowerCase(),
        ),
        step.ports.apiMediation,
    );
    const listing = before.filter((view) => entriesOfHost(view, step.host).length > 0);
    return [
        ...failures,
        ...listing.map(({ instanceId }) => `the registry of ${instanceId} to be without it`),
        ...stillRouting(gateways, step.host).map((name) => `the gateway of ${name} to drop it`),
    ];
}

async function removeAt(view: RegistrySighting, step: RegistryStep): Promise<readonly string[]> {
    const endpoint = step.sysplex.instances.find(({ id }) => id === view.instanceId)?.discovery;
    const entries = entriesOfHost(view, step.host);
    if (!endpoint || entries.length === 0) {
        return [];
    }
    const written = await writeAll(entries, removeEntry, endpoint, step.ports.apiMediation);
    return written.flatMap(({ entry, failure }) =>
        failure === null ? [] : [`the removal of ${entry.instanceId} (${failure})`],
    );
}
