// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Component, Layout } from "../../model/sysplex";
import type { ConfigProblem } from "../../model/config/config";
import type { ConfigValue, MapValue } from "../yaml/configValue";
import { entriesOf, portOf, textOf, textsOf, valueAt } from "../yaml/configValue";
import { describeComponents } from "../describeComponents";
import type { ZoweConfig } from "../yaml/effectiveConfig";
import { lookUp, makeHaConfig } from "../yaml/effectiveConfig";

/** One instance as the checks see it: nothing is guessed, and values that cannot be read are undefined. */
export interface InstanceView {
    readonly id: string;
    /** Its entry of `haInstances`; undefined if there is no such section. */
    readonly entry: ConfigValue | undefined;
    readonly hostname: string | undefined;
    /** Uppercase. */
    readonly systemName: string | undefined;
    readonly effective: MapValue;
    readonly layout: Layout;
    readonly components: readonly Component[];
    /** Whether it runs the component, by itself or inside another. */
    readonly runs: (name: string) => boolean;
}

/** The input for the checks of a configuration. */
export interface ConfigView {
    readonly config: ZoweConfig;
    /** The release that is known to read the file, as numbers; null when it is not known. */
    readonly release: Release | null;
    readonly instances: readonly InstanceView[];
    readonly externalDomains: readonly string[];
}

interface Release {
    readonly major: number;
    readonly minor: number;
    readonly patch: number;
}

/** One check: pure, never throws, reports each problem once. */
export type ConfigCheck = (view: ConfigView) => readonly ConfigProblem[];

/** @param zoweVersion For example `3.2.0` or `v2.18.1`; null if no running instance reported it. */
export function viewConfig(config: ZoweConfig, zoweVersion: string | null): ConfigView {
    const entries = entriesOf(valueAt(config.root, ["haInstances"]));
    const only: readonly (readonly [string | null, ConfigValue | undefined])[] = [[null, undefined]];
    return {
        config,
        release: releaseOf(zoweVersion),
        instances: (entries.length === 0 ? only : entries).map(([key, entry]) => viewInstance(config, key, entry)),
        externalDomains: textsOf(valueAt(config.root, ["zowe", "externalDomains"])),
    };
}

function viewInstance(config: ZoweConfig, key: string | null, entry: ConfigValue | undefined): InstanceView {
    const id = key ?? "the only instance";
    const effective = makeHaConfig(config, key);
    const { layout, components } = describeComponents(effective, id, config.enablesComponents);
    const running = new Set(components.filter(({ isEnabled }) => isEnabled).map(({ name }) => name));
    return {
        id,
        entry,
        hostname: textOf(valueAt(entry, ["hostname"])),
        systemName: textOf(valueAt(entry, ["sysname"]))?.toUpperCase(),
        effective,
        layout,
        components,
        runs: (name) => running.has(name),
    };
}

function releaseOf(version: string | null): Release | null {
    const [, major, minor, patch] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/i.exec(version ?? "") ?? [];
    return major === undefined || minor === undefined
        ? null
        : { major: Number(major), minor: Number(minor), patch: Number(patch ?? 0) };
}

/** Whether the release is known to be at least this one; null when the release is not known. */
export function isAtLeast(release: Release | null, major: number, minor: number): boolean | null {
    return release === null ? null : release.major > major || (release.major === major && release.minor >= minor);
}

/** Whether Zowe 3 reads it for certain: the release shows it, or a component that only Zowe 3 has. */
export function isVersion3({ config, release }: ConfigView): boolean {
    const isMentioned = ["zaas", "apiml"].some((name) => valueAt(config.written, ["components", name]) !== undefined);
    return release === null ? isMentioned : release.major >= 3;
}

/**
 * A storage setting of the Caching Service. The single service reads that of `caching-service` first and then its own
 * (api-layer `apiml-package/.../bin/start.sh`).
 */
export function storageSetting(instance: InstanceView, path: string): ConfigValue | undefined {
    const own = lookUp(instance.effective, `components.caching-service.storage.${path}`);
    const isWritten = own !== undefined && own.origin.kind !== "defaults";
    const inner =
        instance.layout === "single-service" && !isWritten
            ? lookUp(instance.effective, `components.apiml.storage.${path}`)
            : undefined;
    return inner ?? own;
}

/** `infinispan`, `vsam`, `redis`, `inmemory` or what else is written, in lowercase; undefined for a template. */
export function storageMode(instance: InstanceView): string | undefined {
    return textOf(storageSetting(instance, "mode"))?.toLowerCase();
}

/** Every port an instance listens on, with the path of the setting. */
export function listeners(instance: InstanceView): readonly { readonly path: string; readonly port: number }[] {
    const own = instance.components.flatMap(({ name, isEnabled, port, partOf }) =>
        isEnabled && port !== null && (partOf === undefined || name === "discovery")
            ? [{ path: `components.${name}.port`, port }]
            : [],
    );
    if (!instance.runs("caching-service") || storageMode(instance) !== "infinispan") {
        return own;
    }
    const cluster = ["infinispan.jgroups.port", "infinispan.jgroups.keyExchange.port"].flatMap((setting) => {
        const port = portOf(storageSetting(instance, setting));
        return port === undefined ? [] : [{ path: `components.caching-service.storage.${setting}`, port }];
    });
    return [...own, ...cluster];
}

/** Things that have something in common; at least two. */
export interface Group<T> {
    readonly first: T;
    readonly last: T;
    readonly members: readonly T[];
}

/** The groups that share a text; items without one are in no group. */
export function sharing<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly Group<T>[] {
    const groups = new Map<string, [T, ...T[]]>();
    for (const item of items) {
        const key = keyOf(item);
        const group = key === undefined ? undefined : groups.get(key);
        if (group !== undefined) {
            group.push(item);
        } else if (key !== undefined) {
            groups.set(key, [item]);
        }
    }
    return [...groups.values()]
        .filter((members) => members.length > 1)
        .map((members) => ({ first: members[0], last: members.at(-1) ?? members[0], members }));
}

/** Without duplicates: a problem of the main section is reported once for all instances. */
export function toldOnce(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
    const told = new Set<string>();
    return problems.filter((problem) => {
        const words = JSON.stringify({ ...problem, instance: null });
        const isNew = !told.has(words);
        told.add(words);
        return isNew;
    });
}

/** `lpar1, lpar2 and lpar3`. */
export function listed(names: readonly string[]): string {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
