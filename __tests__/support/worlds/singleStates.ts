// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { Instance, Layout, Sysplex } from "../../../src/api/model/sysplex";
import type { InstanceSighting, LeaseSighting, Snapshot } from "../../../src/api/model/seen/snapshot";
import type { RegistrySighting } from "../../../src/api/model/seen/sightings";
import { buildSighting, seen, stopped, unseen } from "./buildSnapshot";
import { buildInstance, buildSysplex, singleService } from "./buildSysplex";
import type { Listed } from "./singlePlex";
import { leaseOf, onboarded, ownEntries, peerGateway, registryOf, singleSighting, singleSnapshot } from "./singlePlex";

export type Fate = "well" | "returned" | "frozen" | "lost" | "stopped";

/** One instance in a generated state. */
export interface One {
    /** What zowe.yaml names, and in what it runs: a change of layout may be under way. */
    readonly namedAs: Layout;
    readonly runsAs: Layout;
    readonly fate: Fate;
    /** Its services that are onboarded, and where they are listed although it may be gone. */
    readonly services: readonly string[];
    readonly listedAt: readonly number[];
    /** 3.5 tells its cluster in health, and answers 503 while a member is missing. */
    readonly tellsCluster: boolean;
    /** With nobody but itself in initialHosts: a cluster of one that calls itself UP. */
    readonly isAlone: boolean;
    /** Which entries its own registry has lost to a DELETE, and which bear an override, by their place in the list. */
    readonly removed: readonly number[];
    readonly overridden: readonly number[];
    /** By the place in its own list: looked at by themselves, and what is left of those leases. */
    readonly leases: readonly { readonly place: number; readonly left: number }[];
}

export interface PairState {
    readonly each: readonly One[];
}

const layouts = fc.constantFrom<Layout>("single-service", "single-service", "services");
const fates = fc.constantFrom<Fate>("well", "well", "returned", "frozen", "lost", "stopped");
const places = fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 });

const one: fc.Arbitrary<One> = fc.record({
    namedAs: layouts,
    runsAs: layouts,
    fate: fates,
    services: fc.subarray(["sample", "zlux"]),
    listedAt: fc.subarray([0, 1, 2]),
    tellsCluster: fc.boolean(),
    isAlone: fc.boolean(),
    removed: places,
    overridden: places,
    leases: fc.uniqueArray(fc.record({ place: fc.nat({ max: 8 }), left: fc.integer({ min: -4_000, max: 90 }) }), {
        selector: ({ place }) => place,
        maxLength: 4,
    }),
});

/** Two or three instances. */
export const pairStates: fc.Arbitrary<PairState> = fc.record({
    each: fc.array(one, { minLength: 2, maxLength: 3 }),
});

export function named({ each }: PairState, index: number): string {
    return `lpar${index + 1} of ${each.length}, ${each[index]?.fate ?? ""}`;
}

const isUp = ({ fate }: One): boolean => fate === "well" || fate === "returned";

/** What a look would have seen of it, read by the parsers of the product. */
export function looked({ each }: PairState): { readonly sysplex: Sysplex; readonly snapshot: Snapshot } {
    const instances = each.map(({ namedAs }, index) => {
        const instance = buildInstance(index + 1);
        return namedAs === "single-service" ? singleService(instance) : instance;
    });
    const sysplex = buildSysplex({ instances });
    const registries = each.map((state, index) => viewOf(sysplex, each, state, index));
    const snapshot = singleSnapshot(sysplex, {
        instances: each.map((state, index) => sightingOf(sysplex, each, state, index)),
        registries,
        leases: each.flatMap(({ leases }, index) => leasesIn(registries[index], leases)),
    });
    return { sysplex, snapshot };
}

const at = (sysplex: Sysplex, index: number): Instance => sysplex.instances[index] as Instance;

function sightingOf(sysplex: Sysplex, each: readonly One[], state: One, index: number): InstanceSighting {
    const instance = at(sysplex, index);
    if (state.fate === "frozen") {
        return buildSighting(instance, { gateway: unseen("timeout") });
    }
    if (!isUp(state)) {
        return buildSighting(instance, stopped);
    }
    if (state.runsAs === "services") {
        return buildSighting(instance, { version: seen("3.5.0") });
    }
    const cluster = membersOf(sysplex, each, state, index);
    return singleSighting(sysplex, instance, {
        ...cluster,
        ...(state.tellsCluster ? {} : { infinispan: null, status: "UP" }),
    });
}

/** It sees the others that are up; alone it sees itself, and misses none. */
function membersOf(sysplex: Sysplex, each: readonly One[], { isAlone }: One, index: number) {
    const nameOf = (place: number): string => `lpar${place + 1}-${4711 + place}`;
    const others = [...each.keys()].filter((place) => place !== index && isUp(each[place] as One));
    return isAlone
        ? { members: [nameOf(index)], initialHosts: [`${at(sysplex, index).hostname}[7600]`] }
        : { members: [index, ...others].map(nameOf) };
}

function viewOf(sysplex: Sysplex, each: readonly One[], state: One, index: number): RegistrySighting {
    const instance = at(sysplex, index);
    if (!isUp(state)) {
        const reason = state.fate === "frozen" ? "timeout" : "refused";
        return { instanceId: instance.id, kind: "discovery", entries: unseen(reason) };
    }
    const entries = [...coreOf(instance, state), ...guestsOf(sysplex, each, state, index)];
    return registryOf(
        instance,
        entries
            .map((entry, place) => (state.overridden.includes(place) ? { ...entry, ...outOfService } : entry))
            .filter((_, place) => !state.removed.includes(place)),
    );
}

const outOfService = { status: "OUT_OF_SERVICE", override: "OUT_OF_SERVICE" } as const;
const ports = { gateway: 7554, discovery: 7553, zaas: 7558, apicatalog: 7552, cachingservice: 7555 } as const;

function coreOf(instance: Instance, { runsAs, fate }: One): readonly Listed[] {
    return runsAs === "single-service"
        ? ownEntries(instance, fate === "returned" ? { ageSeconds: 5 } : {})
        : Object.entries(ports).map(([service, port]) => peerGateway(instance, { service, port }));
}

/** A registry that has just started has heard of nobody; the others list who is up, and what was left behind. */
function guestsOf(sysplex: Sysplex, each: readonly One[], state: One, index: number): readonly Listed[] {
    if (state.fate === "returned") {
        return [];
    }
    const others = [...each.keys()].filter((place) => place !== index);
    const peers = others.map((place) => peerGateway(at(sysplex, place)));
    const services = each.flatMap((other, place) =>
        other.listedAt.includes(index) ? other.services.map((service) => onboarded(service, at(sysplex, place))) : [],
    );
    return [...peers, ...services];
}

/** Single entries, asked one by one: the own ones are permanent whatever their times say. */
function leasesIn(view: RegistrySighting | undefined, leases: One["leases"]): readonly LeaseSighting[] {
    const entries = view?.entries.seen === true ? view.entries.value : [];
    return leases.flatMap(({ place, left }) => {
        const entry = entries[place];
        return view === undefined || entry === undefined
            ? []
            : [leaseOf(view, entry.instanceId, entry.isOwn === true ? null : left)];
    });
}
