// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../../simulator/faults/input";
import type { Simulator } from "../../../simulator/startSimulator";
import { editZoweYaml } from "../wire/editZoweYaml";
import { oneOf } from "./random";

type Happening =
    | Input
    | { readonly advanceSeconds: number }
    /** Somebody changes zowe.yaml and does not restart. */
    | { readonly edit: (text: string) => string };

const start = { kind: "command", system: "LPAR2", command: "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV" } as const;
const stop = { kind: "command", system: "LPAR2", command: "P ZWE1SV" } as const;
const killed = { kind: "instance-killed", instance: "lpar2" } as const;

/** What may have become of lpar2, a single service: dead, half dead, restarting, frozen, parted, misnamed, or well. */
const fates: readonly (readonly Happening[])[] = [
    [],
    [killed],
    [killed, { advanceSeconds: 300 }],
    [{ kind: "system-lost", system: "LPAR2", reachability: "refusing" }],
    [{ kind: "system-lost", system: "LPAR2", reachability: "hung" }, { advanceSeconds: 200 }],
    [{ kind: "reachability", system: "LPAR2", reachability: "hung" }],
    [{ kind: "reachability", system: "LPAR2", reachability: "refusing" }],
    [{ kind: "orphaned", instance: "lpar2" }],
    [{ kind: "component-killed", instance: "lpar2", component: "apiml" }],
    [{ kind: "component-killed", instance: "lpar2", component: "app-server" }],
    [killed, start],
    [stop, { advanceSeconds: 30 }],
    [stop, { advanceSeconds: 30 }, start],
    [{ kind: "apiml", fault: { kind: "frozen", nodeId: "lpar2", component: "gateway", isFrozen: true } }],
    [{ kind: "slow-start", instance: "lpar2", factor: 4 }, killed, start],
];

/** What may be wrong meanwhile with everything around: parted, slow, blind, wrongly named, with answers that get lost. */
const surroundings: readonly (readonly Happening[])[] = [
    [],
    [],
    [{ kind: "zosmf", system: "LPAR2", state: "down" }],
    [{ kind: "zosmf", system: "LPAR1", state: "hung" }],
    [{ kind: "console", mode: "denied" }],
    [{ kind: "console", mode: "late" }],
    [{ kind: "answers-lost", system: "LPAR1", count: 1 }],
    [{ kind: "firewall", system: "LPAR2", port: "gateway", isClosed: true }],
    [{ kind: "firewall", system: "LPAR2", port: "app-server", isClosed: true }],
    [{ kind: "apiml", fault: { kind: "registries-split", groups: [["lpar1"], ["lpar2", "lpar3"]] } }],
    [{ kind: "apiml", fault: { kind: "frozen", nodeId: "lpar3", component: "discovery", isFrozen: true } }],
    [{ kind: "latency", latency: { roundTripMs: 20, serviceMs: 40 } }],
    [{ edit: (text) => text.replace(/sysname: LPAR2/, "sysname: LPAR9") }],
    [{ edit: (text) => text.replace(/sysname: LPAR2/, "sysname: LPAR3") }],
];

/** What somebody else does while the command is at work. */
const between: readonly (readonly Happening[])[] = [
    [],
    [],
    [start],
    [killed, start],
    [{ kind: "answers-lost", system: "LPAR2", count: 1 }],
    [{ kind: "reachability", system: "LPAR2", reachability: "open" }],
    [{ kind: "zosmf", system: "LPAR1", state: "hung" }],
    [{ kind: "apiml", fault: { kind: "frozen", nodeId: "lpar1", component: "discovery", isFrozen: true } }],
];

async function happen(plex: Simulator, happenings: readonly Happening[]): Promise<void> {
    for (const one of happenings) {
        if ("advanceSeconds" in one) {
            await plex.advance(one.advanceSeconds);
        } else if ("edit" in one) {
            await editZoweYaml(plex, one.edit);
        } else {
            await plex.input(one);
        }
    }
}

/** Before the command: a fate, some trouble around it, and time that has passed since. */
export async function befallSingle(plex: Simulator, random: () => number): Promise<void> {
    const chosen = [...oneOf(random, fates), ...oneOf(random, surroundings)];
    await happen(plex, [...chosen, { advanceSeconds: random() * 240 }]);
}

/** Only what is around: lpar2 itself is well. */
export function troubleAround(plex: Simulator, random: () => number): Promise<void> {
    return happen(plex, oneOf(random, surroundings));
}

/** While the command is at work; resolves when it has happened. */
export async function interfere(plex: Simulator, random: () => number): Promise<void> {
    const happenings = oneOf(random, between);
    await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
    await happen(plex, happenings);
}
