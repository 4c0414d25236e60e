// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlComponent, ApimlNode } from "../../apiml/contract";
import type { FullWorldOptions, Layout } from "../../world/options";
import { layoutOf } from "../../world/options";
import type { Ports } from "../../world/ports";
import type { Instance, World } from "../../world/world";
import { componentKind, enabledComponents, isApimlComponent } from "../../world/componentCatalogue";
import { isAlive } from "./launcher";

/** The configuration of one instance at the time of its start: zowe.yaml is read then, and not again. */
interface Arrangement {
    readonly layout: Layout;
    readonly components: readonly string[];
    readonly ports: Readonly<Partial<Record<ApimlComponent, number>>>;
    readonly onboarded: Readonly<Record<string, number>> | undefined;
}

/** @param isEarlier before zowe.yaml was changed to the layouts that it names now */
export function arrangementOf(options: FullWorldOptions, ports: Ports, id: string, isEarlier: boolean): Arrangement {
    const layout = (isEarlier ? options.startedAs[id] : undefined) ?? layoutOf(options, id);
    const components = enabledComponents(layout, options.zssOnly.includes(id));
    const named = components.filter(isApimlComponent).flatMap((name) => componentKind(name).ports);
    // Its app-server registers itself; in the other layouts that is not modeled.
    const isOnboarding = layout === "single-service" && components.includes("app-server");
    return {
        layout,
        components,
        ports: Object.fromEntries(named.map((name) => [name, ports[name]])),
        onboarded: isOnboarding ? { zlux: ports["app-server"] } : undefined,
    };
}

/** A new start uses zowe.yaml; parts of the instance that still run stay as they were started. */
export function followConfiguration(world: World, instance: Instance): void {
    const own = world.launchers.filter(({ instanceId }) => instanceId === instance.id);
    const node = world.apiml.nodes.find(({ id }) => id === instance.id);
    if (node === undefined || own.some(({ phase, components }) => phase !== "ended" || components.some(isAlive))) {
        return;
    }
    const { components, ...arranged } = arrangementOf(world.options, world.ports, instance.id, !world.isConfigChanged);
    instance.components = components;
    adopt(node, arranged);
}

function adopt(node: ApimlNode, { layout, ports, onboarded }: Omit<Arrangement, "components">): void {
    node.layout = layout;
    node.ports = ports;
    if (onboarded === undefined) {
        delete node.onboarded;
    } else {
        node.onboarded = onboarded;
    }
}
