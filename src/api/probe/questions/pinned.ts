// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";

/** A gateway spreads login calls over every ZAAS unless one is named (api-layer `DeterministicLoadBalancer`). */
export function pinned({ hostname, layout, components }: Instance): Readonly<Record<string, string>> {
    const zaas = components.find(({ name, isEnabled }) => name === "zaas" && isEnabled);
    return layout === "single-service" || zaas === undefined || zaas.port === null
        ? {}
        : { "X-InstanceId": `${hostname}:zaas:${zaas.port}` };
}
