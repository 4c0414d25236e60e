// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Sysplex } from "../../../src/api/model/sysplex";
import type { Planned } from "../../../src/api/model/operation/plan";
import { planComponent } from "../../../src/api/plan/planComponent";
import type { ComponentIntent } from "../../../src/api/plan/intent";
import { planDrain, planResume } from "../../../src/api/plan/planDrain";
import { planEvict } from "../../../src/api/plan/planEvict";
import { planRestart } from "../../../src/api/plan/planRestart";
import { planStart } from "../../../src/api/plan/planStart";
import { planStop } from "../../../src/api/plan/planStop";
import type { PlanView } from "../../../src/api/plan/view";
import type { NextCommand } from "./nextCommands";
import { commandsIn, unfit } from "./nextCommands";
import { restartIntent } from "../worlds/restartAsked";

/** A command that changes something, and whom it takes. */
interface Asked {
    readonly name: string;
    readonly targets: readonly string[];
    readonly components: readonly string[];
    readonly allowsOutage: boolean;
}

type Planner = (asked: Asked, view: PlanView) => Planned;

const componentPlanner =
    (verb: ComponentIntent["verb"]): Planner =>
    (asked, view) =>
        planComponent({ kind: "COMPONENT", verb, ...asked }, view);

const planners: Readonly<Record<string, Planner>> = {
    start: ({ targets }, view) => planStart({ kind: "START", targets, startsZis: false, waits: true }, view),
    stop: (asked, view) => planStop({ kind: "STOP", ...asked }, view),
    restart: (asked, view) =>
        planRestart({ ...restartIntent, ...asked, soakSeconds: 30, includesDrained: false }, view),
    drain: planDrain,
    resume: planResume,
    "registry evict": ({ targets }, view) => planEvict({ targets }, view),
    "component start": componentPlanner("start"),
    "component stop": componentPlanner("stop"),
    "component restart": componentPlanner("restart"),
};

/** What is told to do where a command is refused, or leaves an instance alone. */
interface Told {
    readonly why: string;
    readonly next: string | null;
}

function toldBy(planned: Planned): readonly Told[] {
    return planned.kind === "refusal"
        ? [{ why: planned.refusal.reason, next: planned.refusal.next ?? null }]
        : planned.plan.leftAlone
              .filter(({ outcome }) => outcome !== "NOTHING-TO-DO")
              .map(({ instance, reason, next }) => ({ why: `${instance}: ${reason}`, next }));
}

/** Every command for each instance by itself and for all of them. */
function everyAsked({ instances }: Sysplex): readonly Asked[] {
    const ids = instances.map(({ id }) => id);
    const sets = [...ids.map((id) => [id]), ids];
    const process = instances.some(({ layout }) => layout === "single-service") ? "apiml" : "zaas";
    return Object.keys(planners).flatMap((name) =>
        sets.map((targets) => ({
            name,
            targets,
            components: name.startsWith("component") ? [process] : [],
            allowsOutage: false,
        })),
    );
}

/** Refusals that do not help the reader: nothing to do, nothing that can be typed, or a way that leads back. */
export function wrongRefusals(view: PlanView): readonly string[] {
    return everyAsked(view.sysplex).flatMap((asked) => {
        const planned = planners[asked.name]?.(asked, view);
        const words = `${asked.name} ${asked.targets.join(" ")}`;
        const told = planned === undefined ? [] : toldBy(planned);
        return [
            ...told.flatMap(({ why, next }) => wrongWay(view, asked, why, next)),
            ...(planned?.kind === "refusal" ? withoutCure(view, asked, planned.refusal) : []),
        ].map((what) => `${words}: ${what}`);
    });
}

/** Where somebody else could be brought back, the option that takes the risk is not all that is offered. */
function withoutCure(
    view: PlanView,
    { name, targets, ...asked }: Asked,
    { ground, override, next, reason }: Extract<Planned, { kind: "refusal" }>["refusal"],
): readonly string[] {
    const lacking = view.decided.some(({ instance, state }) => !targets.includes(instance.id) && state !== "READY");
    const forced = planners[name]?.({ ...asked, name, targets, allowsOutage: true }, view);
    const isInVain = override !== null && forced?.kind === "refusal" && forced.refusal.reason === reason;
    return [
        ...(ground === "safety" && lacking && commandsIn(next ?? "").length === 0 ? [`no cure for: ${reason}`] : []),
        ...(isInVain ? [`${override} is refused as well: ${reason}`] : []),
    ];
}

function wrongWay(view: PlanView, asked: Asked, why: string, next: string | null): readonly string[] {
    const commands = commandsIn(next ?? "");
    const untypable = commands.flatMap((command) => unfit(view.sysplex, command));
    const [first] = commands.filter(({ isFirst }) => isFirst);
    const planner = planners[first?.name ?? ""];
    if (first === undefined || planner === undefined) {
        return untypable;
    }
    const again = askedBy(view, first);
    const planned = planner(again, view);
    const isSame = planned.kind === "refusal" && planned.refusal.reason === why;
    const leadsBack = toldBy(planned)
        .flatMap((told) => commandsIn(told.next ?? ""))
        .some(({ name, lpars, isFirst }) => isFirst && name === asked.name && lpars.join() === asked.targets.join());
    return [
        ...untypable,
        ...(isSame ? [`${next ?? ""} is refused for the same reason: ${why}`] : []),
        ...(leadsBack ? [`${next ?? ""} leads back`] : []),
    ];
}

function askedBy({ sysplex }: PlanView, { name, lpars, given }: NextCommand): Asked {
    return {
        name,
        targets: lpars.length > 0 ? lpars : sysplex.instances.map(({ id }) => id),
        components: name.startsWith("component") ? componentsIn(given) : [],
        allowsOutage: given.includes("--allow-outage"),
    };
}

function componentsIn(given: readonly string[]): readonly string[] {
    const options = given.findIndex((word) => word.startsWith("--"));
    return options < 0 ? given : given.slice(0, options);
}
