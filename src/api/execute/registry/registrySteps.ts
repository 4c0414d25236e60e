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

/** What drain, resume and evict have in common: one host, every registry, and a bound. */
export interface RegistryStep {
    readonly sysplex: Sysplex;
    readonly ports: Ports;
    readonly instance: Instance;
    readonly limitSeconds: number;
    /** Journals what was written. */
    readonly sent: (command: CommandSent) => Promise<void>;
    /** Told what is waited for, once for each change. */
    readonly waiting: (waitsFor: string) => void;
}

/** Of a step of a plan; everything it asks ends when the step is to end. */
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

/** Every Discovery Service of the configuration, asked now. */
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

/** Instances whose gateway some registry lists: one that is not there has nobody to route for. */
export function listedGateways(sysplex: Sysplex, views: readonly RegistrySighting[]): readonly Instance[] {
    const entries = views.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const hosts = new Set(entries.filter(({ app }) => app === "GATEWAY").map(({ hostName }) => hostName));
    return sysplex.instances.filter(({ hostname }) => hosts.has(hostname.toLowerCase()));
}
