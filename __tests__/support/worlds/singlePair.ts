// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decideInstances } from "../../../src/api/health/state/decideInstances";
import { statusReport } from "../../../src/api/health/report/statusReport";
import { statusRules } from "../../../src/api/health/rules/catalogue";
import { servingOf } from "../../../src/api/health/state/serving";
import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import type { InstanceSighting, Snapshot } from "../../../src/api/model/seen/snapshot";
import type { RegistrySighting } from "../../../src/api/model/seen/sightings";
import { buildSighting, stopped, takenAt, unseen } from "./buildSnapshot";
import { buildInstance, buildSysplex, singleService } from "./buildSysplex";
import type { Listed } from "./singlePlex";
import { answering, healthBody, registryOf, singleSnapshot } from "./singlePlex";
import { lookAt } from "../../../src/api/health/state/look";

/** One instance of a pair at a moment, in the short form of the recordings: `{"lpar1.local:gateway:8554": "UP", ...}`. */
export interface Side {
    /** A word (`ECONNREFUSED`, `timeout`) where nothing was answered. */
    readonly registry: Readonly<Record<string, string>> | string;
    readonly health: ShortHealth | string;
    readonly apicatalogInGatewayHealth?: string;
    /** The part `infinispan` as it was answered, where the whole of it was kept. */
    readonly infinispan?: unknown;
    /** Since its process started; left out: long ago. */
    readonly ageSeconds?: number;
}

export interface ShortHealth {
    readonly http: number;
    readonly status: string;
    readonly gateway: string;
    readonly gatewayCount: number;
    readonly infinispan: string;
    readonly members: readonly string[];
}

const hosts = ["lpar1", "lpar2"].map((name) => `${name}.local`);

/** The pair of the recordings. */
export const recordedPair: Sysplex = buildSysplex({
    instances: hosts.map((hostname, index) => singleService(buildInstance(index + 1, { hostname, address: hostname }))),
});

const core = ["gateway", "discovery", "cachingservice", "apicatalog"];

/** What a registry lists, its own four by their host. */
export function listedFrom({ registry, ageSeconds = 86_400 }: Side, host: string): readonly Listed[] {
    return typeof registry === "string"
        ? []
        : Object.entries(registry).map(([id, words]) => {
              const [name = "", service = "", port = "0"] = id.split(":");
              const [status = "", override = "UNKNOWN"] = words.split("/");
              const isOwn = name === host && core.includes(service);
              const lease = isOwn ? { isOwn, ageSeconds } : { leftSeconds: 60 };
              return { service, host: name, port: Number(port), status, override, ...lease };
          });
}

/** Everything that both answered, read by the parsers of the product. */
export function pairSnapshot(sides: readonly [Side, Side]): Snapshot {
    const of = (index: number): Side => sides[index] as Side;
    return singleSnapshot(recordedPair, {
        instances: recordedPair.instances.map((instance, index) => sightingOf(instance, of(index))),
        registries: recordedPair.instances.map((instance, index) => viewOf(instance, of(index))),
        sysplexTime: takenAt,
    });
}

function viewOf(instance: Instance, side: Side): RegistrySighting {
    return typeof side.registry === "string"
        ? { instanceId: instance.id, kind: "discovery", entries: unseen(reasonOf(side.registry)) }
        : registryOf(instance, listedFrom(side, instance.hostname));
}

function sightingOf(instance: Instance, side: Side): InstanceSighting {
    if (typeof side.health === "string") {
        const reason = reasonOf(side.health);
        return buildSighting(instance, reason === "refused" ? stopped : { gateway: unseen(reason), version: unseen() });
    }
    return answering(instance, side.health.http, bodyOf(instance, side, side.health));
}

const reasonOf = (word: string): "refused" | "timeout" => (word === "timeout" ? "timeout" : "refused");

function bodyOf(instance: Instance, side: Side, health: ShortHealth): string {
    const { status, gateway, gatewayCount, members } = health;
    const catalog = side.apicatalogInGatewayHealth;
    return healthBody(recordedPair, instance, {
        status,
        gateway,
        members,
        details: { gatewayCount, ...(catalog === undefined ? {} : { apicatalog: catalog }) },
        // UP with one member: it was started with nobody but itself in initialHosts.
        initialHosts: health.infinispan === "UP" && members.length === 1 ? [instance.hostname] : hosts,
        ...(side.infinispan === undefined ? {} : { infinispan: side.infinispan }),
    });
}

/** What the product makes of it: `READY serves`, `STOPPED no`, ... of each, and what `status` finds. */
export function judgedPair(snapshot: Snapshot): {
    readonly each: readonly string[];
    readonly findings: readonly string[];
} {
    const decided = decideInstances(recordedPair, snapshot);
    const { proven, possible } = servingOf(recordedPair, decided);
    const serves = (one: (typeof decided)[number]): string =>
        proven.includes(one) ? "serves" : possible.includes(one) ? "may serve" : "does not serve";
    const { findings } = statusReport(lookAt(recordedPair, snapshot), statusRules, 1);
    const all = (some: typeof findings): readonly string[] =>
        some.flatMap(({ id, severity, instance, consequences }) => [
            `${id} ${severity}${instance === null ? "" : ` ${instance}`}`,
            ...all(consequences),
        ]);
    return { each: decided.map((one) => `${one.state} ${serves(one)}`), findings: [...all(findings)].sort() };
}
