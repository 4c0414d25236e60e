// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ownEntriesOf } from "../../health/state/registration";
import type { CommandSent } from "../../model/operation/event";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import { observeRegistry } from "../../probe/observeRegistries";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { StepContext } from "../operationContext";

/** The common part of drain, resume and evict: one host, every registry, and a time limit. */
export interface RegistryStep {
    readonly sysplex: Sysplex;
    readonly ports: Ports;
    readonly instance: Instance;
    readonly limitSeconds: number;
    /** Journals what was written. */
    readonly sent: (command: CommandSent) => Promise<void>;
    /** Receives the current condition of the wait, once for each change. */
    readonly waiting: (waitsFor: string) => void;
}

/** For a step of a plan; all its requests end when the step must end. */
export function registryStep({ sysplex, ports, instance, step, signal, waiting, sent }: StepContext): RegistryStep {
    return {
        sysplex,
        ports: { ...ports, signal },
        instance,
        limitSeconds: step.limitSeconds,
        waiting,
        sent,
    };
}

export const certificateRemedy =
    'name a client certificate that the Discovery Services trust: "certFile" and "certKeyFile" in the base profile, signed by a CA in Zowe\'s truststore';

/** Every Discovery Service of the configuration, queried now. */
export function observeDiscoveries({
    sysplex,
    ports,
}: Pick<RegistryStep, "sysplex" | "ports">): Promise<readonly RegistrySighting[]> {
    return Promise.all(
        sysplex.instances.flatMap(({ id, discovery }) =>
            discovery === null ? [] : [observeRegistry(id, "discovery", discovery, ports.apiMediation)],
        ),
    );
}

export function entriesAt(view: RegistrySighting, { instance, sysplex }: RegistryStep): readonly EurekaInstance[] {
    return ownEntriesOf(view, instance, sysplex.instances);
}

/** Instances whose gateway is listed in a registry: other gateways route no calls. */
export function listedGateways(sysplex: Sysplex, views: readonly RegistrySighting[]): readonly Instance[] {
    const entries = views.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const hosts = new Set(entries.filter(({ app }) => app === "GATEWAY").map(({ hostName }) => hostName));
    return sysplex.instances.filter(({ hostname }) => hosts.has(hostname.toLowerCase()));
}
