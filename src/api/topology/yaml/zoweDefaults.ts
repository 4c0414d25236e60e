// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigValue, MapValue, Origin } from "./configValue";
import type { Scalar } from "../../model/config/scalar";
import { entriesOf, flagOf, valueAt } from "./configValue";

/** The server generations whose defaults differ. */
export type Generation = "v2" | "v3";

interface Plain {
    readonly [key: string]: Scalar | Plain;
}

const zowe: Plain = {
    setup: { security: { stcs: { zowe: "ZWESLSTC", zis: "ZWESISTC", aux: "ZWESASTC" } } },
    job: { name: "ZWE1SV", prefix: "ZWE1" },
    externalPort: 7554,
    verifyCertificates: "STRICT",
};

const common: Plain = {
    "api-catalog": { enabled: true, port: 7552 },
    discovery: { enabled: true, port: 7553 },
    "app-server": { enabled: true, port: 7556 },
    zss: { enabled: true, port: 7557, crossMemoryServerName: "ZWESIS_STD" },
    "explorer-jes": { enabled: true },
    "explorer-mvs": { enabled: true },
    "explorer-uss": { enabled: true },
};

/** The part of zowe-install-packaging `files/defaults.yaml` that this program reads. */
const defaults: Readonly<Record<Generation, Plain>> = {
    v2: {
        zowe,
        components: {
            ...common,
            gateway: { enabled: true, port: 7554, apiml: { security: { auth: { provider: "zosmf" } } } },
            "caching-service": {
                enabled: true,
                port: 7555,
                storage: { mode: "VSAM", infinispan: { jgroups: { port: 7600 } } },
            },
            "jobs-api": { enabled: false, port: 7558 },
            "files-api": { enabled: false, port: 7559 },
            "metrics-service": { enabled: false, port: 7551 },
            "cloud-gateway": { enabled: false, port: 7563 },
        },
    },
    v3: {
        zowe,
        components: {
            ...common,
            gateway: { enabled: true, port: 7554, apiml: { security: { auth: { provider: "zosmf" } } } },
            zaas: { enabled: true, port: 7558 },
            "caching-service": {
                enabled: true,
                port: 7555,
                storage: { mode: "infinispan", infinispan: { jgroups: { port: 7600, keyExchange: { port: 7601 } } } },
            },
        },
    },
};

const origin: Origin = { kind: "defaults" };

/** The values that every file overrides. */
export function zoweDefaults(generation: Generation): MapValue {
    return mapOf(defaults[generation]);
}

/** The values of the server's own defaults.yaml, marked as what they are. */
export function asDefaults(root: MapValue): MapValue {
    const entries = [...root.entries].map(([key, value]) => [key, markAsDefault(value)] as const);
    return { kind: "map", entries: new Map(entries), origin };
}

function markAsDefault(value: ConfigValue): ConfigValue {
    if (value.kind === "map") {
        return asDefaults(value);
    }
    return value.kind === "list" ? { ...value, items: value.items.map(markAsDefault), origin } : { ...value, origin };
}

/** v2 when something is configured that only v2 has, and nothing that only v3 has. */
export function generationOf(root: MapValue): Generation {
    const components = valueAt(root, ["components"]);
    const has = (name: string) => valueAt(components, [name]) !== undefined;
    const runs = (name: string) => flagOf(valueAt(components, [name, "enabled"])) === true;
    if (has("zaas") || has("apiml")) {
        return "v3";
    }
    const onlyInV2 = has("metrics-service") || has("cloud-gateway") || runs("jobs-api") || runs("files-api");
    return onlyInV2 || valueAt(root, ["zowe", "useConfigmgr"]) !== undefined ? "v2" : "v3";
}

/** Whether any file, for all or for one instance, enables or disables a component. */
export function enablesAnything(root: MapValue): boolean {
    const sections = [root, ...entriesOf(valueAt(root, ["haInstances"])).map(([, section]) => section)];
    return sections.some((section) =>
        entriesOf(valueAt(section, ["components"])).some(([, component]) => isWritten(valueAt(component, ["enabled"]))),
    );
}

function isWritten(value: ConfigValue | undefined): boolean {
    return value !== undefined && value.origin.kind !== "defaults";
}

function mapOf(plain: Plain): MapValue {
    const entries = new Map<string, ConfigValue>();
    for (const [key, value] of Object.entries(plain)) {
        const isMap = typeof value === "object" && value !== null;
        entries.set(key, isMap ? mapOf(value) : { kind: "scalar", value, origin });
    }
    return { kind: "map", entries, origin };
}
