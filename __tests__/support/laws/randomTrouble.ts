// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../../simulator/faults/input";
import type { Simulator } from "../../../simulator/startSimulator";
import { oneOf } from "./random";

type Happening = Input | { readonly advanceSeconds: number };

/** What may have become of lpar2: dead, half dead, restarting, hung, unseen, or well. */
const fates: readonly (readonly Happening[])[] = [
    [],
    [{ kind: "instance-killed", instance: "lpar2" }],
    [{ kind: "system-lost", system: "LPAR2", reachability: "refusing" }],
    [{ kind: "system-lost", system: "LPAR2", reachability: "hung" }],
    [{ kind: "reachability", system: "LPAR2", reachability: "hung" }],
    [{ kind: "reachability", system: "LPAR2", reachability: "refusing" }],
    [{ kind: "orphaned", instance: "lpar2" }],
    [{ kind: "component-killed", instance: "lpar2", component: "gateway" }],
    [{ kind: "component-killed", instance: "lpar2", component: "zaas" }],
    [
        { kind: "instance-killed", instance: "lpar2" },
        { kind: "command", system: "LPAR2", command: "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV" },
    ],
    [{ kind: "command", system: "LPAR2", command: "P ZWE1SV" }, { advanceSeconds: 30 }],
    [{ kind: "apiml", fault: { kind: "heartbeats-lost", nodeId: "lpar2", areLost: true } }, { advanceSeconds: 200 }],
    [{ kind: "apiml", fault: { kind: "frozen", nodeId: "lpar2", component: "gateway", isFrozen: true } }],
];

/** What may be wrong meanwhile with everything around. */
const surroundings: readonly (readonly Happening[])[] = [
    [],
    [],
    [{ kind: "zosmf", system: "LPAR2", state: "down" }],
    [{ kind: "zosmf", system: "LPAR1", state: "hung" }],
    [{ kind: "console", mode: "denied" }],
    [{ kind: "answers-lost", system: "LPAR1", count: 1 }],
    [{ kind: "firewall", system: "LPAR2", port: "gateway", isClosed: true }],
    [{ kind: "apiml", fault: { kind: "registries-split", groups: [["lpar1"], ["lpar2", "lpar3"]] } }],
    [{ kind: "apiml", fault: { kind: "frozen", nodeId: "lpar3", component: "discovery", isFrozen: true } }],
];

/** Lets it happen, a random time ago. */
export async function befall(plex: Simulator, random: () => number): Promise<void> {
    const happenings = [...oneOf(random, fates), ...oneOf(random, surroundings), { advanceSeconds: random() * 240 }];
    for (const one of happenings) {
        await ("advanceSeconds" in one ? plex.advance(one.advanceSeconds) : plex.input(one));
    }
}

/** Anything of it runs: its launcher, or a process that a dead launcher left. */
export function isAlive(plex: Simulator, id: string): boolean {
    const { instances, systems } = plex.state();
    const instance = instances.find((one) => one.id === id);
    const system = systems.find(({ name }) => name === instance?.system);
    return (
        system?.xcf === "ACTIVE" &&
        (instance?.launcher !== null ||
            instance.orphans.length > 0 ||
            Object.values(instance.components).some((state) => state === "up"))
    );
}
