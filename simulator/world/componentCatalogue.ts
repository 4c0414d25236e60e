// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlComponent } from "../apiml/contract";
import type { Layout } from "./options";
import type { PortName } from "./ports";

interface ComponentKind {
    readonly name: string;
    /** Second half of the address space's name: ZWE1 + AG. */
    readonly code: string;
    /** Seconds from ZWEL0001I until it listens, on a quick system (docs-site, troubleshoot-zos-startup: 37 to 56). */
    readonly startSeconds: number;
    readonly ports: readonly PortName[];
    /** Prefix of its log lines: `<ZWEAGW1:`. */
    readonly logPrefix: string;
    /** As ZWEAM000I names it; null for what prints none. */
    readonly serviceTitle: string | null;
}

/** Names, codes and order: E-LCH-22; the order of the start list is the recorded one. */
const kinds: readonly ComponentKind[] = [
    {
        name: "apiml",
        code: "AG",
        startSeconds: 45,
        ports: ["gateway", "discovery"],
        logPrefix: "ZWE1AG",
        serviceTitle: "API Catalog Service",
    },
    {
        name: "gateway",
        code: "AG",
        startSeconds: 40,
        ports: ["gateway"],
        logPrefix: "ZWEAGW1",
        serviceTitle: "Gateway Service",
    },
    { name: "zaas", code: "AZ", startSeconds: 32, ports: ["zaas"], logPrefix: "ZWEAZS1", serviceTitle: "ZAAS" },
    {
        name: "api-catalog",
        code: "AC",
        startSeconds: 37,
        ports: ["api-catalog"],
        logPrefix: "ZWEAAC1",
        serviceTitle: "API Catalog Service",
    },
    {
        name: "discovery",
        code: "AD",
        startSeconds: 28,
        ports: ["discovery"],
        logPrefix: "ZWEADS1",
        serviceTitle: "Discovery Service",
    },
    {
        name: "caching-service",
        code: "CS",
        startSeconds: 30,
        ports: ["caching-service"],
        logPrefix: "ZWEACS1",
        serviceTitle: "Caching Service",
    },
    { name: "app-server", code: "DS", startSeconds: 22, ports: ["app-server"], logPrefix: "ZWED", serviceTitle: null },
    { name: "zss", code: "SZ", startSeconds: 15, ports: ["zss"], logPrefix: "ZWES", serviceTitle: null },
];

const byLayout: Readonly<Record<Layout, readonly string[]>> = {
    services: ["gateway", "zaas", "api-catalog", "discovery", "caching-service", "app-server", "zss"],
    "single-service": ["apiml", "app-server", "zss"],
    v2: ["gateway", "api-catalog", "discovery", "caching-service", "app-server", "zss"],
};

export function enabledComponents(layout: Layout, isZssOnly: boolean): readonly string[] {
    return isZssOnly ? ["zss"] : byLayout[layout];
}

export function componentKind(name: string): ComponentKind {
    const kind = kinds.find((each) => each.name === name);
    if (kind === undefined) {
        throw new Error(`The simulator has no component ${name}`);
    }
    return kind;
}

const apimlNames: readonly string[] = ["apiml", "gateway", "zaas", "api-catalog", "discovery", "caching-service"];

export function isApimlComponent(name: string): name is ApimlComponent {
    return apimlNames.includes(name);
}
