// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { validateConfig } from "../../../../src/api/topology/validateConfig";

export const problemsIn = (text: string, zoweVersion: string | null = "3.2.0") =>
    validateConfig(mergeZoweConfig([{ name: "/zowe.yaml", text }]), { schemas: null, zoweVersion });

/** `HA-CFG03 CRITICAL 12 lpar2`: what is compared of a problem. */
export const short = (text: string, zoweVersion?: string | null) =>
    problemsIn(text, zoweVersion).map(({ id, severity, line, instance }) =>
        [id, severity, line, instance].filter((each) => each !== null).join(" "),
    );

/** The configuration of the builder without its `initialHosts`. */
export const withoutHosts = (text: string) => text.replace(/ {8}initialHosts: .*\n/, "        jgroups: {port: 7600}\n");

const lparIds = { lpar1: 19, lpar2: 23, lpar3: 27 };

/** The line of what is overridden in an instance. */
export const overrideLine = (id: keyof typeof lparIds) => lparIds[id] + 3;

export function allOff(more = ""): string {
    const off = ["gateway", "discovery", "zaas", "api-catalog", "caching-service"].map(
        (name) => `${name}: {enabled: false}`,
    );
    return `{${[...off, more].filter((each) => each !== "").join(", ")}}`;
}

export function v2(): string {
    return `zowe:
  externalDomains: [zowe.example.com]
  useConfigmgr: true
  setup: {vsam: {mode: RLS}}
  sysMessages: [ZWEL00, ZWEAM000I]
components:
  gateway: {enabled: true}
  discovery: {enabled: true}
  api-catalog: {enabled: true}
  caching-service: {enabled: true, storage: {mode: VSAM, vsam: {name: ZOWE.CACHE}}}
haInstances:
  lpar1: {hostname: lpar1.example.com, sysname: LPAR1}
  lpar2: {hostname: lpar2.example.com, sysname: LPAR2}
`;
}
