// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";

/** The order in which components depend on each other (E-SET-04); others come last. */
const startOrder = ["discovery", "zaas", "apiml", "gateway", "api-catalog", "caching-service", "zss", "app-server"];

/** The components of the same instance that do not work, or work worse, while a component is down. */
const dependents: Readonly<Record<string, readonly string[]>> = {
    apiml: ["app-server", "zss"],
    discovery: ["gateway", "zaas", "api-catalog", "caching-service", "app-server"],
    zaas: ["gateway", "api-catalog", "app-server"],
    gateway: ["api-catalog", "app-server", "zss"],
    "caching-service": ["gateway", "zaas", "app-server"],
    zss: ["app-server"],
};

export function inStartOrder(names: readonly string[]): readonly string[] {
    const rank = (name: string): number => (startOrder.includes(name) ? startOrder.indexOf(name) : startOrder.length);
    return [...names].sort((a, b) => rank(a) - rank(b));
}

/** Enabled components of the instance that need this one. */
export function dependentsOf(instance: Instance, component: string): readonly string[] {
    const enabled = new Set(instance.components.filter(({ isEnabled }) => isEnabled).map(({ name }) => name));
    return (dependents[component] ?? []).filter((name) => enabled.has(name));
}
