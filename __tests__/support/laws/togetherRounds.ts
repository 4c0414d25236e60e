// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Layout, SimulatorOptions } from "../../../simulator/world/options";
import { slowness } from "../zowe/machine";
import { oneOf, randomFrom } from "./random";

export const verbs = ["stop", "restart", "drain", "component", "evict", "start"] as const;

/** What one workstation is told to do, and how wrong its clock is. */
export interface Order {
    readonly verb: (typeof verbs)[number];
    readonly target: string;
    readonly component: string;
    readonly minutesAhead: number;
    /** Real milliseconds after the first. */
    readonly afterMs: number;
}

/** `shared`: a shared directory; `cache`: the Caching Service; `overrides`: those in the registries; `look`: nothing at all. */
export type Place = "shared" | "cache" | "overrides" | "look";

/** Several workstations at the same moment. */
export interface Round {
    readonly seed: number;
    readonly place: Place;
    readonly options: SimulatorOptions & { readonly systems: number };
    readonly orders: readonly Order[];
    /** Killed before the round begins, to be evicted or started; null: everybody runs. */
    readonly dead: string | null;
    /** When answers of which z/OSMF are lost; null: none. */
    readonly lost: { readonly system: string; readonly afterMs: number; readonly count: number } | null;
}

export const sharedDirectory = "/global/zowe/ha";

const places: readonly (readonly [Place, Layout])[] = [
    ["overrides", "services"],
    ["shared", "services"],
    ["cache", "single-service"],
    ["shared", "single-service"],
    ["look", "single-service"],
];

/** The announcements live by the clock of the sysplex, and their programs by that of this machine: they may not part far. */
function paceFor(place: Place): SimulatorOptions {
    return place === "shared" || place === "cache" ? { pace: 2 / slowness() } : {};
}

export function roundOf(seed: number): Round {
    const random = randomFrom(seed);
    const [place, layout] = places[seed % places.length] ?? ["overrides", "services"];
    const systems = 2 + Math.floor(random() * 3);
    const ids = Array.from({ length: systems }, (_, index) => `lpar${index + 1}`);
    const dead = systems > 2 && random() < 0.3 ? oneOf(random, ids) : null;
    const workstations = 2 + Math.floor(random() * 3);
    const scene = { random, place, layout, living: ids.filter((id) => id !== dead), dead };
    const orders = Array.from({ length: workstations }, (_, number) => orderOf(scene, number));
    const isLost = random() < 0.4;
    const system = `LPAR${1 + Math.floor(random() * systems)}`;
    const lost = isLost ? { system, afterMs: random() * 8_000, count: 1 + Math.floor(random() * 2) } : null;
    return { seed, place, options: { layout, systems, ...paceFor(place) }, orders, dead, lost };
}

interface Scene {
    readonly random: () => number;
    readonly place: Place;
    readonly layout: Layout;
    readonly living: readonly string[];
    readonly dead: string | null;
}

function orderOf({ random, place, layout, living, dead }: Scene, number: number): Order {
    const isForDead = dead !== null && random() < 0.4;
    const verb = isForDead
        ? oneOf(random, ["evict", "start"])
        : oneOf(random, ["stop", "stop", "restart", "drain", "component"]);
    // As many as there are for different instances: those are the rounds in which the last could go.
    const target = isForDead ? dead : random() < 0.7 ? (living[number % living.length] ?? "") : oneOf(random, living);
    return {
        verb: verb as Order["verb"],
        target,
        component: layout === "single-service" ? "apiml" : "gateway",
        minutesAhead: Math.round((random() - 0.5) * 16),
        // Where nothing is announced, what is promised holds for operations that do not begin at the same moment.
        afterMs: place === "look" ? number * 5_000 : random() * 300,
    };
}

const words: Readonly<Record<Order["verb"], (order: Order) => string>> = {
    stop: ({ target }) => `stop --lpars ${target}`,
    restart: ({ target }) => `restart --lpars ${target} --soak 0`,
    drain: ({ target }) => `drain --lpars ${target} --reason round`,
    component: ({ target, component }) => `component stop ${component} --lpars ${target}`,
    evict: ({ target }) => `registry evict --lpars ${target}`,
    start: ({ target }) => `start --lpars ${target}`,
};

/** What is typed after `zowe ha`; `resume`: everything, by the user who takes over from a program that is gone. */
export function asCommand(order: Order | "resume", place: Place): string {
    const ways = { shared: ` --shared-directory ${sharedDirectory}`, look: " --local-lock", cache: "", overrides: "" };
    const command = order === "resume" ? "resume --all-lpars --break-lock" : words[order.verb](order);
    return `${command}${ways[place]}`;
}

/** A round of which one workstation dies at a random moment. */
export function withKill(seed: number): {
    readonly round: Round;
    readonly kill: { readonly number: number; readonly afterMs: number };
} {
    const round = roundOf(seed + places.length - 1);
    const random = randomFrom(seed + 1_000);
    const number = Math.floor(random() * round.orders.length);
    return { round, kill: { number, afterMs: 1_000 + random() * 9_000 } };
}
