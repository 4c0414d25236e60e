// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../../world/world";

/** As which onboarded service a component registers itself at the API ML of its node; null for those that do not. */
export function onboardedServiceOf(world: World, nodeId: string, component: string): string | null {
    const node = world.apiml.nodes.find(({ id }) => id === nodeId);
    return component === "app-server" && node?.onboarded?.["zlux"] !== undefined ? "zlux" : null;
}
