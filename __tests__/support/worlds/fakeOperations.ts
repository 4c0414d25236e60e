// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../src/api/model/operation/event";
import type { RestartIntent } from "../../../src/api/plan/intent";
import { planRestart } from "../../../src/api/plan/planRestart";
import { planStart } from "../../../src/api/plan/planStart";
import { planStop } from "../../../src/api/plan/planStop";
import { FakeClock } from "./fakeClock";
import type { StartFate } from "./fakeSysplex";
import { FakeSysplex } from "./fakeSysplex";
import type { Circumstances } from "./runOperation";
import { runOperation } from "./runOperation";
import { restartIntent } from "./restartAsked";

export const ids = (world: FakeSysplex): readonly string[] => world.instances.map(({ config }) => config.id);

export const restart = (world: FakeSysplex, more: Partial<RestartIntent> = {}, circumstances: Circumstances = {}) =>
    runOperation(
        world,
        (view) => planRestart({ ...restartIntent, targets: ids(world), soakSeconds: 10, ...more }, view),
        circumstances,
    );

export const start = (world: FakeSysplex, circumstances: Circumstances = {}, waits = true) =>
    runOperation(
        world,
        (view) => planStart({ kind: "START", targets: ids(world), startsZis: false, waits }, view),
        circumstances,
    );

export const stop = (world: FakeSysplex, targets: readonly string[], circumstances: Circumstances = {}) =>
    runOperation(world, (view) => planStop({ kind: "STOP", targets, allowsOutage: true }, view), circumstances);

/** A sysplex in which the instances with these numbers are down. */
export function sysplexWithDown(count: number, down: readonly number[], fate: StartFate = {}): FakeSysplex {
    const world = new FakeSysplex(new FakeClock(), count);
    for (const number of down) {
        const one = world.byId(`lpar${number}`);
        world.crash(one, "CC 0000");
        one.registered = new Set();
        one.fate = fate;
    }
    return world;
}

export const commands = ({ commands: sent }: FakeSysplex): readonly string[] => sent.map(({ text }) => text);

/** Aborts its signal when an event is seen. */
export function when(matches: (event: OperationEvent) => boolean): {
    signal: AbortSignal;
    onEvent: (event: OperationEvent) => void;
} {
    const controller = new AbortController();
    return { signal: controller.signal, onEvent: (event) => (matches(event) ? controller.abort() : undefined) };
}
