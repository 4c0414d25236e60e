// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { enabledComponents } from "../../world/componentCatalogue";
import { portOf } from "../../world/portOf";
import { layoutOf } from "../../world/options";
import { mainSection } from "./mainSection";
import type { World } from "../../world/world";

/** The zowe.yaml that the simulated sysplex runs with. */
export function zoweYaml(world: World): string {
    return [
        ...mainSection(world),
        ...components(world),
        "haInstances:",
        ...world.instances.flatMap((each) => section(world, each.id)),
        "",
    ].join("\n");
}

function components(world: World): readonly string[] {
    const { options } = world;
    const isSingle = options.layout === "single-service";
    const enabled = (name: string): boolean => (isSingle ? /^(apiml|app-server|zss)$/ : /^(?!apiml)/).test(name);
    const names = ["apiml", "gateway", "zaas", "api-catalog", "discovery", "caching-service", "app-server", "zss"];
    const known = names.filter((name) => options.layout !== "v2" || (name !== "apiml" && name !== "zaas"));
    return ["components:", ...known.flatMap((name) => component(world, name, enabled(name)))];
}

function component(world: World, name: string, isEnabled: boolean): readonly string[] {
    const { options } = world;
    const lines = [`  ${name}:`, `    enabled: ${isEnabled}`];
    const port = portOf(world, name);
    if (port !== null) {
        lines.push(`    port: ${port}`);
    }
    if (name === "gateway" || name === "apiml") {
        lines.push("    apiml:", "      health:", `        protected: ${options.isHealthProtected}`);
    }
    if (name === "caching-service") {
        lines.push(...storage(world, options.storage));
    }
    if (name === "zss") {
        lines.push("    crossMemoryServerName: ZWESIS_STD");
    }
    return lines;
}

function storage(world: World, mode: string): readonly string[] {
    const lines = ["    storage:", `      mode: ${mode}`];
    if (mode === "infinispan") {
        const hosts = world.instances
            .filter(({ id }) => !world.options.zssOnly.includes(id))
            .map(({ hostname }) => `${hostname}[${world.ports.jgroups}]`)
            .join(",");
        lines.push(
            "      infinispan:",
            `        initialHosts: "${hosts}"`,
            "        jgroups:",
            `          port: ${world.ports.jgroups}`,
            "          keyExchange:",
            `            port: ${world.ports.keyExchange}`,
        );
    }
    if (mode === "VSAM") {
        lines.push("      vsam:", "        name: ZWE.CACHE.VSAM");
    }
    if (mode === "redis") {
        lines.push("      redis:", '        masterNodeUri: "redis-s3cret@127.0.0.1:6379"');
    }
    return lines;
}

function section(world: World, id: string): readonly string[] {
    const instance = world.instances.find((each) => each.id === id);
    if (instance === undefined) {
        return [];
    }
    const key = world.options.unmatched.includes(id) ? id.toUpperCase() : id;
    const lines = [`  ${key}:`, `    hostname: "${instance.hostname}"`, `    sysname: ${instance.systemName}`];
    const overrides = [...layoutOverrides(world, id), ...componentOverrides(world, id)];
    return overrides.length === 0 ? lines : [...lines, "    components:", ...overrides];
}

/** The other layout of one instance while the change of layout is under way. */
function layoutOverrides(world: World, id: string): readonly string[] {
    const { options } = world;
    const layout = layoutOf(options, id);
    const enabled = enabledComponents(layout, false);
    const names = ["apiml", "gateway", "zaas", "api-catalog", "discovery", "caching-service"];
    return layout === options.layout
        ? []
        : names.flatMap((name) => [
              `      ${name}:`,
              `        enabled: ${enabled.includes(name)}`,
              ...(name === "caching-service" ? ownStorage(world, id) : []),
          ]);
}

function componentOverrides(world: World, id: string): readonly string[] {
    const { options } = world;
    if (options.zssOnly.includes(id)) {
        const names = ["apiml", "gateway", "zaas", "api-catalog", "discovery", "caching-service", "app-server"];
        return names.flatMap((name) => [`      ${name}:`, "        enabled: false"]);
    }
    const own = layoutOf(options, id) === options.layout ? ownStorage(world, id) : [];
    return own.length === 0 ? [] : ["      caching-service:", ...own];
}

function ownStorage(world: World, id: string): readonly string[] {
    const mode = world.options.storageByInstance[id];
    return mode === undefined ? [] : storage(world, mode).map((line) => `    ${line}`);
}
