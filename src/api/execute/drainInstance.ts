// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/event";
import type { Instance, Sysplex } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import type { EurekaInstance } from "../probe/parse/eurekaApplications";
import { hostOf } from "../health/registration";
import { observeRegistry } from "../probe/observeRegistries";
import type { RegistrySighting } from "../probe/snapshot";
import { notYetRouting, observeGatewayViews, stillRouting } from "./gatewayViews";
import { clearOverride, takeOutOfService, writeAll } from "./registryRequests";
import { stepResult } from "./stepResult";

/** Overrides show at once where they are written and at the peers within seconds; gateways fetch every 30 s (evidence: apiml/28). */
const pollMs = 1_500;

/** The Discovery Service is found by its configured address, never by a route: nobody stops calling it for a status. */
const notRouted: ReadonlySet<string> = new Set(["DISCOVERY"]);

export interface RegistryStep {
    readonly sysplex: Sysplex;
    readonly ports: Ports;
    readonly instance: Instance;
    readonly limitSeconds: number;
    /** Told what is waited for, once for each change. */
    readonly waiting: (waitsFor: string) => void;
}

/**
 * Takes every routed service of an instance out of service, and waits until every other gateway has dropped it.
 * Done is what the gateways say, never how long it took.
 */
export function drainInstance(step: RegistryStep): Promise<StepResult> {
    return override(step, {
        write: takeOutOfService,
        needs: (entry) => entry.status !== "OUT_OF_SERVICE",
        isReached: (open) => open.notYet.length === 0 && open.routing.length === 0,
        words: ({ notYet, routing }) => [
            ...notYet.map((name) => `the override of ${name} to show everywhere`),
            ...routing.map((name) => `the gateway of ${name} to drop it`),
        ],
        done: (instance) => `OUT_OF_SERVICE everywhere; no gateway routes to ${instance.id} any more`,
    });
}

/** Clears every override of an instance, whoever set it, and waits until every gateway routes to it again. */
export function resumeInstance(step: RegistryStep): Promise<StepResult> {
    return override(step, {
        write: clearOverride,
        needs: (entry) => entry.status === "OUT_OF_SERVICE" || entry.overriddenStatus === "OUT_OF_SERVICE",
        isReached: (open) => open.notYet.length === 0 && open.missing.length === 0,
        words: ({ notYet, missing }) => [
            ...notYet.map((name) => `the override of ${name} to be gone everywhere`),
            ...missing.map((name) => `the gateway of ${name} to route to it again`),
        ],
        done: (instance) => `in service everywhere; every gateway routes to ${instance.id} again`,
    });
}

interface Aim {
    readonly write: typeof takeOutOfService;
    /** The entry has not yet what is wanted. */
    readonly needs: (entry: EurekaInstance) => boolean;
    readonly isReached: (open: Open) => boolean;
    readonly words: (open: Open) => readonly string[];
    readonly done: (instance: Instance) => string;
}

/** What is still open after one look. */
interface Open {
    readonly notYet: readonly string[];
    readonly routing: readonly string[];
    readonly missing: readonly string[];
}

async function override(step: RegistryStep, aim: Aim): Promise<StepResult> {
    const { ports, instance } = step;
    if (!ports.apiMediation.hasClientCertificate) {
        return stepResult("DENIED", "the registry is written with a client certificate only", certificateRemedy);
    }
    const deadline = ports.clock.now().getTime() + step.limitSeconds * 1_000;
    let told = "";
    for (;;) {
        const views = await registries(step);
        const failure = await writeWhereNeeded(step, aim, views);
        const open = await whatIsOpen(step, aim, views);
        if (failure === null && aim.isReached(open)) {
            return stepResult("DONE", aim.done(instance), null);
        }
        const words = failure ?? aim.words(open).join(", ");
        if (ports.clock.now().getTime() >= deadline || ports.signal.aborted) {
            return stepResult(
                "UNPROVEN",
                `still waiting for ${words}`,
                `zowe ha registry list; zowe ha resume --lpars ${instance.id}`,
            );
        }
        if (words !== told) {
            told = words;
            step.waiting(words);
        }
        await ports.clock.sleep(pollMs, ports.signal);
    }
}

export const certificateRemedy =
    'name a client certificate that the Discovery Services trust: "certFile" and "certKeyFile" in the base profile';

function registries({ sysplex, ports }: RegistryStep): Promise<readonly RegistrySighting[]> {
    return Promise.all(
        sysplex.instances.flatMap(({ id, discovery }) =>
            discovery === null ? [] : [observeRegistry(id, "discovery", discovery, ports.apiMediation)],
        ),
    );
}

function routedEntries(view: RegistrySighting, instance: Instance): readonly EurekaInstance[] {
    const entries = view.entries.seen ? view.entries.value : [];
    return entries.filter((entry) => hostOf(entry) === instance.hostname.toLowerCase() && !notRouted.has(entry.app));
}

/** Writes at the first Discovery Service that lists what needs it; the peers copy. @returns why nothing could be written */
async function writeWhereNeeded(
    step: RegistryStep,
    aim: Aim,
    views: readonly RegistrySighting[],
): Promise<string | null> {
    const seen = views.filter(({ entries }) => entries.seen);
    if (seen.length === 0) {
        return "a Discovery Service that answers";
    }
    const needy = seen.find((view) => routedEntries(view, step.instance).some(aim.needs));
    const endpoint = needy && step.sysplex.instances.find(({ id }) => id === needy.instanceId)?.discovery;
    if (!needy || !endpoint) {
        return null;
    }
    const entries = routedEntries(needy, step.instance).filter(aim.needs);
    const written = await writeAll(entries, aim.write, endpoint, step.ports.apiMediation);
    const failed = written.filter(({ failure }) => failure !== null);
    return failed.length === 0
        ? null
        : failed.map(({ entry, failure }) => `${entry.instanceId} (${failure ?? ""})`).join(", ");
}

async function whatIsOpen(step: RegistryStep, aim: Aim, views: readonly RegistrySighting[]): Promise<Open> {
    const { sysplex, ports, instance } = step;
    const gateways = await observeGatewayViews(livingGateways(sysplex, views), ports.apiMediation);
    const others = gateways.filter(({ instanceId }) => instanceId !== instance.id);
    const host = instance.hostname.toLowerCase();
    return {
        notYet: views
            .filter((view) => routedEntries(view, instance).some(aim.needs))
            .map(({ instanceId }) => `${instance.id} at ${instanceId}`),
        routing: stillRouting(others, host),
        missing: notYetRouting(gateways, host),
    };
}

/** Gateways that some registry lists: one that is down has nobody to route for. */
function livingGateways(sysplex: Sysplex, views: readonly RegistrySighting[]): readonly Instance[] {
    const listed = new Set(
        views.flatMap(({ entries }) =>
            entries.seen ? entries.value.filter(({ app }) => app === "GATEWAY").map(hostOf) : [],
        ),
    );
    return sysplex.instances.filter(({ hostname }) => listed.has(hostname.toLowerCase()));
}
