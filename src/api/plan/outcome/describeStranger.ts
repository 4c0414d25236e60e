// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applicationOf } from "../../health/state/registration";
import type { Component, Instance } from "../../model/sysplex";
import { unknownSystem } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";

/**
 * A host that is registered and in no configuration, as far as its registrations tell: where it should listen, and the system it
 * says it runs on.
 *
 * @param entries what any Discovery Service lists
 * @param neighbor an instance of the same Zowe: its job may have the same name
 */
export function describeStranger(host: string, entries: readonly EurekaInstance[], neighbor: Instance): Instance {
    const own = entries.filter((entry) => entry.hostName === host.toLowerCase());
    const gateway = own.find(({ app }) => app === "GATEWAY")?.port ?? null;
    return {
        ...neighbor,
        id: host,
        systemName: systemOf(own),
        hostname: host,
        address: host,
        components: componentsOf(own),
        gateway: gateway === null ? null : { host, port: gateway },
        discovery: null,
        cachingService: null,
    };
}

export function isStranger({ id, hostname, discovery }: Instance): boolean {
    return id === hostname && discovery === null;
}

/** Entries that name different systems name none. */
function systemOf(own: readonly EurekaInstance[]): string {
    const names = new Set(own.flatMap(({ systemName }) => (systemName === null ? [] : [systemName.toUpperCase()])));
    const [only] = names;
    return names.size === 1 && only !== undefined ? only : unknownSystem;
}

/** The same entry at two Discovery Services is one component; two services of one application listen on two ports. */
function componentsOf(own: readonly EurekaInstance[]): readonly Component[] {
    const byEntry = new Map(own.map((entry) => [entry.instanceId, entry]));
    return [...byEntry.values()].map(({ app, port }) => ({ name: componentOf(app), isEnabled: true, port }));
}

function componentOf(app: string): string {
    return Object.keys(applicationOf).find((name) => applicationOf[name] === app) ?? app.toLowerCase();
}
