// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../../src/api/health/state/look";
import type { DecidedInstance } from "../../../src/api/health/state/decideInstances";
import type { NextCommand } from "./nextCommands";
import { commandsIn, unfit } from "./nextCommands";

/** A finding or a result of a check, with what it tells to do. */
export interface Advised {
    readonly id: string;
    readonly next: string | null;
}

interface Step {
    readonly id: string;
    readonly command: NextCommand;
    readonly lpar: string;
}

const runs = ({ signs }: DecidedInstance): boolean => signs.job === "active";
const isGone = ({ signs }: DecidedInstance): boolean => signs.job === "absent";

/** What is refused, or changes nothing, in the state that was decided. */
const impossible: readonly (readonly [RegExp, (one: DecidedInstance, command: NextCommand) => boolean])[] = [
    [/^start$/, (one) => runs(one) && one.state !== "STOPPING"],
    [/^start$/, ({ state }, { isFirst }) => isFirst && ["SYSTEM-DOWN", "ORPHANED"].includes(state)],
    [/^(restart|component .*)$/, isGone],
    [/^registry evict$/, ({ state }) => ["READY", "DRAINED", "DEGRADED", "STARTING"].includes(state)],
];

/** Two remedies of one report of which only one can be right. */
const opposed: readonly (readonly [RegExp, RegExp])[] = [
    [/^start$/, /^(restart|component start|component restart)$/],
    [/^component start$/, /^component restart$/],
    [/^wait$/, /^(start|restart|component start|component restart)$/],
];

/** What is wrong with what a report tells to do: it cannot be typed, is refused, contradicts another, or leads back here. */
export function wrongNexts(
    { sysplex, decided }: Look,
    command: "check" | "status",
    advised: readonly Advised[],
): readonly string[] {
    const steps = advised.flatMap(({ id, next }) =>
        commandsIn(next ?? "").flatMap((told) => told.lpars.map((lpar) => ({ id, command: told, lpar }))),
    );
    const all = advised.flatMap(({ next }) => commandsIn(next ?? "").flatMap((told) => unfit(sysplex, told)));
    const found = [
        ...all,
        ...circles(command, advised),
        ...steps.flatMap((step) => refused(decided, step)),
        ...against(steps),
    ];
    return [...new Set(found)];
}

/** Who has just looked is not told to look. */
function circles(command: string, advised: readonly Advised[]): readonly string[] {
    return advised
        .filter(
            ({ next }) =>
                commandsIn(next ?? "").length > 0 && commandsIn(next ?? "").every(({ name }) => name === command),
        )
        .filter(
            ({ id, next }) => command === "status" || commandsIn(next ?? "").every(({ given }) => given.join() === id),
        )
        .map(({ id, next }) => `${id} of ${command} leads back: ${next ?? ""}`);
}

function refused(decided: readonly DecidedInstance[], { id, command, lpar }: Step): readonly string[] {
    return decided
        .filter(({ instance }) => instance.id === lpar)
        .filter((one) => impossible.some(([name, isSo]) => name.test(command.name) && isSo(one, command)))
        .map(({ state }) => `${id}: zowe ha ${command.line}, but ${lpar} is ${state}`);
}

function against(steps: readonly Step[]): readonly string[] {
    return steps.flatMap((one) =>
        steps
            .filter((other) => other.id !== one.id && other.lpar === one.lpar)
            .filter((other) => opposed.some(([a, b]) => a.test(one.command.name) && b.test(other.command.name)))
            .map((other) => `${one.id}: ${one.command.line}, against ${other.id}: ${other.command.line}`),
    );
}
