// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { hostOf } from "../../health/registration";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import { observeRegistry } from "../../probe/observeRegistries";
import type { EurekaInstance } from "../../probe/parse/eurekaApplications";
import type { RegistrySighting } from "../../probe/snapshot";

/** What drain, resume and evict have in common: one host, every registry, and a bound. */
export interface RegistryStep {
    readonly sysplex: Sysplex;
    readonly ports: Ports;
    /** Id of the instance, or the host where it is in no configuration; for words. */
    readonly name: string;
    /** The host under which it registers. */
    readonly host: string;
    readonly limitSeconds: number;
    /** Told what is waited for, once for each change. */
    readonly waiting: (waitsFor: string) => void;
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

export function entriesOfHost(view: RegistrySighting, host: string): readonly EurekaInstance[] {
    return view.entries.seen ? view.entries.value.filter((entry) => hostOf(entry) === host.toLowerCase()) : [];
}

/** Instances whose gateway some registry lists: one that is not there has nobody to route for. */
export function listedGateways(sysplex: Sysplex, views: readonly RegistrySighting[]): readonly Instance[] {
    const entries = views.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const hosts = new Set(entries.filter(({ app }) => app === "GATEWAY").map(hostOf));
    return sysplex.instances.filter(({ hostname }) => hosts.has(hostname.toLowerCase()));
}
