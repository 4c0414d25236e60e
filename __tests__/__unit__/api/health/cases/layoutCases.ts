// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex } from "../../../../../src/api/model/sysplex";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildHandshake } from "../../../../support/worlds/buildHandshake";
import {
    answered,
    buildRegistry,
    buildSighting,
    entriesOf,
    seen,
    stopped,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";
import {
    buildSinglePlex,
    ownEntries,
    peerGateway,
    registryOf,
    singleSnapshot,
} from "../../../../support/worlds/singlePlex";
import type { RuleCase } from "./ruleCase";

const named = buildSinglePlex(2);
const [first, second] = named.instances as [Instance, Instance];
const asServices: Sysplex = { ...named, instances: [buildInstance(1), buildInstance(2)] };

/** What is seen of the pair, whatever zowe.yaml names: these run as separate services, the others as single ones. */
function seenAs(sysplex: Sysplex, ...services: readonly string[]): Snapshot {
    const runs = singleSnapshot(named);
    return {
        ...runs,
        instances: sysplex.instances.map((instance, index) =>
            services.includes(instance.id)
                ? buildSighting(instance)
                : { ...(runs.instances[index] ?? buildSighting(instance)), instance },
        ),
        registries: runs.registries.map((view) =>
            services.includes(view.instanceId) ? buildRegistry(view.instanceId, entriesOf(named.instances)) : view,
        ),
    };
}

const first1 = (changes: Partial<Instance>): Sysplex => ({ ...named, instances: [{ ...first, ...changes }, second] });
const guessed = first1({ isLayoutGuessed: true });
const withoutGateway = first1({ gateway: null });
const unnamed: Sysplex = { ...named, topology: "profile" };
const id = "HA-CFG16";

/** Of the ports that zowe.yaml names, those of gateway and discovery answer. */
function refusing(snapshot: Snapshot): Snapshot {
    const ports = asServices.instances.flatMap(({ id: instanceId, components }) =>
        components
            .filter(({ name }) => name !== "zss")
            .map(({ name: component, port }) => ({
                instanceId,
                component,
                port: port ?? 0,
                handshake: ["gateway", "discovery"].includes(component) ? seen(buildHandshake()) : unseen("refused"),
            })),
    );
    return answered({ ports }, snapshot);
}

export const layoutCases: readonly RuleCase[] = [
    { id, when: "all run as zowe.yaml says", says: "PASS", sysplex: named, snapshot: seenAs(named) },
    {
        id,
        when: "one still runs as separate services",
        says: "WARN",
        sysplex: named,
        snapshot: seenAs(named, "lpar1"),
        words: /^lpar1 runs as separate API ML services, but zowe\.yaml specifies the single service \(components\.apiml\)\.$/,
        tells: /^The next start, even an unplanned one, changes the layout.* next: zowe ha restart --lpars lpar1; to keep the layout, set components\.apiml\.enabled to false instead$/,
        about: "lpar1",
    },
    {
        id,
        when: "every one runs as separate services",
        says: "WARN",
        sysplex: named,
        snapshot: seenAs(named, "lpar1", "lpar2"),
        tells: / next: zowe ha restart --lpars lpar1,lpar2; /,
    },
    {
        id,
        when: "every one runs as a single service, and zowe.yaml names separate ones",
        says: "WARN",
        sysplex: asServices,
        snapshot: seenAs(asServices),
        words: /runs as the single service \(components\.apiml\), but zowe\.yaml specifies separate API ML services\.$/,
        tells: /set components\.apiml\.enabled to true instead$/,
    },
    {
        id,
        when: "no registry was seen, and health tells no cluster",
        says: "SKIP",
        sysplex: named,
        snapshot: {
            ...seenAs(named),
            instances: named.instances.map((one) => buildSighting(one)),
            registries: named.instances.map((one) => ({
                instanceId: one.id,
                kind: "discovery" as const,
                entries: unseen("timeout"),
            })),
        },
        words: /how it runs was not seen/,
    },
    {
        id,
        when: "a registry shows the entries of both layouts",
        says: "SKIP",
        sysplex: first1({}),
        snapshot: {
            ...seenAs(named),
            instances: named.instances.map((one) => buildSighting(one)),
            registries: [
                registryOf(first, [...ownEntries(first), peerGateway(first, { service: "zaas", port: 7558 })]),
                { instanceId: "lpar2", kind: "discovery", entries: unseen("timeout") },
            ],
        },
        words: /both layouts|was not seen/,
    },
    {
        id,
        when: "components.apiml.enabled is a template, or in no file",
        says: "PASS",
        sysplex: guessed,
        snapshot: seenAs(guessed, "lpar1"),
        about: "lpar2",
    },
    {
        id,
        when: "it has no API ML",
        says: "PASS",
        sysplex: withoutGateway,
        snapshot: seenAs(withoutGateway, "lpar1"),
        about: "lpar2",
    },
    {
        id,
        when: "there is no zowe.yaml, so that the layout is a guess",
        says: "SKIP",
        sysplex: unnamed,
        snapshot: seenAs(unnamed, "lpar1", "lpar2"),
        words: /no readable zowe\.yaml names its layout/,
    },
    {
        id,
        when: "it does not run: what a registry still shows of it is the past",
        says: "PASS",
        sysplex: named,
        snapshot: {
            ...seenAs(named, "lpar1"),
            instances: [buildSighting(first, stopped), ...seenAs(named).instances.slice(1)],
        },
        about: "lpar2",
    },
    {
        id: "HA-NET01",
        when: "zowe.yaml names ports that the single service does not have",
        says: "PASS",
        sysplex: asServices,
        snapshot: refusing(seenAs(asServices)),
        words: /^2 ports answer: 7554, 7553/,
    },
    {
        id: "HA-NET01",
        when: "the same ports are silent where separate services run",
        says: "WARN",
        sysplex: asServices,
        snapshot: refusing(seenAs(asServices, "lpar1", "lpar2")),
        words: /zaas \(7558\)/,
    },
];
