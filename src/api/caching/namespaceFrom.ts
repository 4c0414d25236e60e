// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { Namespace } from "../model/namespace";

/**
 * @param given a service id, or a whole namespace as messages show it: `CN=Zowe Service, O=Zowe, SERVICE=name`
 * @throws ConfigurationError if it is neither
 */
export function namespaceFrom(given: string): Namespace {
    const name = given.trim();
    if (/^[A-Za-z]+=/.test(name)) {
        const [, owner = name, serviceId] = /^(.*), SERVICE=([^,]+)$/.exec(name) ?? [];
        return { name, serviceId: serviceId ?? null, owner };
    }
    if (!/^[\x21-\x7e]{1,200}$/.test(name)) {
        throw new ConfigurationError(
            'A namespace is a service ID, or a full name such as "CN=Zowe Service, O=Zowe, SERVICE=name".',
            { option: "service-id" },
        );
    }
    return { name, serviceId: name, owner: null };
}
