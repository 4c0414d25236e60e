// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../../simulator/faults/input";
import type { Layout } from "../../../simulator/world/options";
import { oneOf, randomFrom } from "../laws/random";
import type { Deed, Happening, Schedule } from "./schedule";
import { verbs } from "./schedule";

/** How long each takes at this pace, in virtual milliseconds: what comes between is to come while it works. */
const durations: Readonly<Record<Deed["verb"], number>> = {
    restart: 12_000,
    roll: 30_000,
    drain: 4_000,
    stop: 5_000,
    start: 9_000,
    evict: 4_000,
    component: 4_000,
    resume: 4_000,
    drill: 50_000,
};

/** Simulated seconds in a virtual one. Announcements live by the clock of the sysplex, and their programs by that of the workstation. */
const paceAlone = 20;
const paceTogether = 2;

/** What takes an instance from the users. */
const takingVerbs: readonly Deed["verb"][] = ["stop", "drain", "component", "restart", "roll", "drill"];

/** @param only the verb; null: any */
export function drawSchedule(seed: number, layout: Layout, only: Deed["verb"] | null = null): Schedule {
    const random = randomFrom(seed * 2 + (layout === "services" ? 0 : 1));
    const systems = random() < 0.65 ? 2 : 3;
    const ids = Array.from({ length: systems }, (_, index) => `lpar${index + 1}`);
    const drawn = oneOf(random, verbs);
    const verb = only ?? drawn;
    const target = oneOf(random, ids);
    const isTogether = random() < 0.3 && takingVerbs.includes(verb);
    const pace = isTogether ? paceTogether : paceAlone;
    const span = spanOf(verb, pace);
    const scene = { random, layout, ids, span };
    return {
        seed,
        layout,
        systems,
        pace,
        latency: random() < 0.2 ? { roundTripMs: 5, serviceMs: random() * 200, jitter: 1 } : null,
        before: beforeIt(scene, verb, target),
        beforeSeconds: Math.round(random() * 240),
        deed: { verb, target, component: layout === "services" ? "gateway" : "apiml", afterMs: 0 },
        second: isTogether ? secondDeed(scene, target) : null,
        // A drill has schedules of its own, each with an interruption.
        happenings: Array.from({ length: Math.max(Math.floor(random() * 3.4), Number(verb === "drill")) }, () =>
            drawHappening(scene),
        ),
    };
}

/** The baseline and the hold of a drill take their time at any pace. */
function spanOf(verb: Deed["verb"], pace: number): number {
    const factor = paceAlone / pace;
    return durations[verb] * (verb === "drill" ? Math.min(3, factor) : factor);
}

interface Scene {
    readonly random: () => number;
    readonly layout: Layout;
    readonly ids: readonly string[];
    readonly span: number;
}

/** What is to be started or evicted is dead; or what is to be evicted only looks as if it were; or another is missing already. */
function beforeIt({ random, layout, ids }: Scene, verb: Deed["verb"], instance: string): readonly Input[] {
    const killed = { kind: "instance-killed", instance } as const;
    if (takingVerbs.includes(verb)) {
        const other = oneOf(
            random,
            ids.filter((id) => id !== instance),
        );
        return random() < 0.7 ? [] : [missing(random, layout, other)];
    }
    if (verb !== "evict") {
        return verb === "start" ? [killed] : [];
    }
    const system = instance.toUpperCase();
    return oneOf<readonly Input[]>(random, [
        [killed],
        [killed],
        [],
        [killed, { kind: "command", system, command: `S ZWESLSTC,HAINST=${instance},JOBNAME=ZWE1SV` }],
        [{ kind: "orphaned", instance }],
        [{ kind: "system-lost", system, reachability: "refusing" }],
        [{ kind: "reachability", system, reachability: "hung" }],
        [{ kind: "apiml", fault: { kind: "heartbeats-lost", nodeId: instance, areLost: true } }],
    ]);
}

/** Why another instance may not serve, so that the one that is to be taken may be the last. */
function missing(random: () => number, layout: Layout, instance: string): Input {
    const system = instance.toUpperCase();
    return oneOf<Input>(random, [
        { kind: "instance-killed", instance },
        { kind: "component-killed", instance, component: layout === "services" ? "gateway" : "apiml" },
        { kind: "system-lost", system, reachability: oneOf(random, ["hung", "refusing"] as const) },
        { kind: "orphaned", instance },
    ]);
}

/** Most often for another instance: those are the schedules in which the last could go. */
function secondDeed({ random, layout, ids }: Scene, target: string): Deed {
    const verb = oneOf(random, ["stop", "drain", "component", "restart"] as const);
    const others = ids.filter((id) => id !== target);
    return {
        verb,
        target: random() < 0.7 ? oneOf(random, others) : target,
        component: layout === "services" ? "gateway" : "apiml",
        afterMs: Math.round(random() ** 2 * 3_000),
    };
}

function drawHappening({ random, layout, ids, span }: Scene): Happening {
    const afterMs = Math.round(random() * span);
    if (random() < 0.4) {
        return { afterMs, program: oneOf(random, ["ctrl-c", "ctrl-c-twice", "deadline", "killed"] as const) };
    }
    const instance = oneOf(random, ids);
    const system = instance.toUpperCase();
    const discovery = layout === "services" ? "discovery" : "apiml";
    const killed = { kind: "instance-killed", instance } as const;
    const inputs: readonly Input[] = [
        killed,
        killed,
        killed,
        { kind: "component-killed", instance, component: discovery },
        { kind: "apiml", fault: { kind: "frozen", nodeId: instance, component: "discovery", isFrozen: true } },
        { kind: "apiml", fault: { kind: "heartbeats-lost", nodeId: instance, areLost: true } },
        { kind: "zosmf", system, state: "hung" },
        { kind: "zosmf", system, state: "failing" },
        { kind: "answers-lost", system, count: 1 },
        { kind: "requests-lost", system, count: 1 },
        { kind: "console", mode: oneOf(random, ["late", "flaky", "denied"] as const) },
        { kind: "slow-start", instance, factor: 4 },
        { kind: "next-start-fails", instance, failure: "prepare-failed", isLasting: false },
        { kind: "reachability", system, reachability: oneOf(random, ["hung", "refusing"] as const) },
    ];
    return { afterMs, input: oneOf(random, inputs) };
}
