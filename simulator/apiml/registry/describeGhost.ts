// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlFault } from "../contract";
import { isSingleService, portOf, serviceIds } from "../services";
import { describeOwn } from "../singleService/ownEntries";
import type { World } from "../world";
import { describeInstance } from "./instanceDescription";
import type { InstanceDescription } from "./instanceDescription";
import { describeOnboarded } from "./describeOnboarded";

type Ghost = Pick<Extract<ApimlFault, { kind: "ghost-registered" }>, "hostname" | "systemName" | "services">;

/**
 * What a host that is in no configuration left behind, on the ports of the first node: all five services, or of a single service what
 * its peers had of it, its GATEWAY and the onboarded services.
 */
export function describeGhost(world: World, { hostname, systemName, services }: Ghost): readonly InstanceDescription[] {
    const [model] = world.nodes;
    if (model === undefined) {
        return [];
    }
    const ghost = { id: `ghost ${hostname}`, hostname, systemName };
    const onboarded = Object.entries(model.onboarded ?? {}).map(([name, port]) => describeOnboarded(ghost, name, port));
    const all = isSingleService(model, world.settings)
        ? [describeOwn({ ...ghost, ports: model.ports }, "gateway", world.settings) ?? [], onboarded].flat()
        : serviceIds.flatMap((serviceId) => {
              const port = portOf(model, serviceId, world.settings);
              return port === null ? [] : describeInstance(ghost, serviceId, port, world.settings);
          });
    return all.filter(({ serviceId }) => services?.includes(serviceId) ?? true);
}
