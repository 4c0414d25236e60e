// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { NameSighting } from "../../model/seen/answers";
import type { Asking } from "./asking";

type Wanted = Omit<NameSighting, "addresses">;

/** Which address has every name of the configuration, from here? */
export function askNames({ sysplex, settings, ports }: Asking): Promise<readonly NameSighting[]> {
    const hosts: readonly Wanted[] = [
        ...sysplex.instances.map(({ id, hostname }) => ({ host: hostname, role: `hostname of ${id}`, instanceId: id })),
        ...(settings?.externalDomains ?? []).map((host) => ({ host, role: "external domain", instanceId: null })),
        ...(settings?.zosmf ? [{ host: settings.zosmf.host, role: "zOSMF.host", instanceId: null }] : []),
    ];
    return Promise.all(
        hosts.map(async (wanted) => ({ ...wanted, addresses: await ports.names.addressesOf(wanted.host) })),
    );
}
