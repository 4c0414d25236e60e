// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "./world";
import { componentKind } from "./componentCatalogue";

/** The port of a component in zowe.yaml. */
export function portOf(world: World, componentName: string): number | null {
    const [first] = componentKind(componentName).ports;
    return first === undefined ? null : world.ports[first];
}
