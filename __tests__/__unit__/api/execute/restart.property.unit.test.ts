// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { netMs, scaled } from "../../../support/laws/reliability";
import type { OperationEvent } from "../../../../src/api/model/operation/event";
import type { Planned } from "../../../../src/api/model/operation/plan";
import { planRestart } from "../../../../src/api/plan/planRestart";
import type { PlanView } from "../../../../src/api/plan/view";
import { FakeClock } from "../../../support/worlds/fakeClock";
import type { Trouble } from "../../../support/worlds/fakePorts";
import type { FakeInstance } from "../../../support/worlds/fakeSysplex";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { oneOf, randomFrom } from "../../../support/laws/random";
import type { Ran } from "../../../support/worlds/runOperation";
import { runOperation } from "../../../support/worlds/runOperation";
import { restartIntent } from "../../../support/worlds/restartAsked";

const schedules = scaled(1_000, 100);
/** From the look of the gate to P, with a z/OSMF that hangs in between. */
const glanceMs = 45_000;

interface Schedule {
    readonly count: number;
    readonly maxUnavailable: number;
    readonly faults: readonly string[];
}

interface Scene {
    readonly world: FakeSysplex;
    readonly trouble: Trouble;
    readonly end: AbortController;
    readonly hardEnd: AbortController;
    readonly crashedAt: Map<string, number>;
}

/** Puts faults into the first ten minutes: crashes, slow and failing starts, hung z/OSMF, lost answers, Ctrl-C, a killed program. */
function arrange(scene: Scene, chance: () => number): readonly string[] {
    const faults: string[] = [];
    const { world } = scene;
    const pick = <T>(from: readonly T[]): T => oneOf(chance, from);
    const kinds = {
        crash: (at: number) => {
            const one = pick(world.instances);
            world.clock.at(at, () => {
                world.crash(one);
                scene.crashedAt.set(one.config.id, world.clock.now().getTime());
            });
        },
        hang: (at: number) => {
            const server = Math.floor(chance() * 2);
            const lasts = chance() * 120_000;
            const until = world.clock.now().getTime() + at + lasts;
            const before = scene.trouble.isZosmfHung;
            scene.trouble.isZosmfHung = (number) => {
                const now = world.clock.now().getTime();
                return before?.(number) === true || (number === server && now >= until - lasts && now < until);
            };
        },
        "lost answer": () => {
            let left = 1;
            scene.trouble.losesAnswer = () => left > 0 && chance() < 0.5 && (left -= 1) === 0;
        },
        "lost command": () => {
            let left = 1;
            scene.trouble.losesCommand = () => left > 0 && chance() < 0.3 && (left -= 1) === 0;
        },
        "slow start": () => (pick(world.instances).fate = { slowness: 1 + chance() * 30 }),
        "bad start": () =>
            (pick(world.instances).fate = { fails: pick(["abend", "prepare", "racf", "crash-after-prepare"]) }),
        "Ctrl-C": (at: number) => world.clock.at(at, () => scene.end.abort()),
        kill: (at: number) => world.clock.at(at, () => scene.hardEnd.abort()),
    };
    const number = 1 + Math.floor(chance() * 4);
    for (let index = 0; index < number; index += 1) {
        const name = pick(Object.keys(kinds)) as keyof typeof kinds;
        faults.push(name);
        kinds[name](chance() * 400_000);
    }
    return faults;
}

function plan(
    view: PlanView,
    maxUnavailable: number,
    jobsBefore: Readonly<Record<string, string | null>> | null,
): Planned {
    const targets = view.sysplex.instances.map(({ id }) => id);
    return planRestart({ ...restartIntent, targets, maxUnavailable, soakSeconds: 5, jobsBefore }, view);
}

/** P only while enough others serve: one that does not serve now did so a moment ago. */
function watchStops({ world, crashedAt }: Scene, maxUnavailable: number, faults: string[]): void {
    const issue = world.command.bind(world);
    const firstJobs = new Set(world.instances.map(({ running }) => running?.job.id));
    const isLongGone = ({ isGatewayReady, config }: FakeInstance): boolean =>
        !isGatewayReady && world.clock.now().getTime() - (crashedAt.get(config.id) ?? 0) > glanceMs;
    const judgeStop = (one: FakeInstance): void => {
        const others = world.instances.filter((other) => other !== one);
        const missing = others.filter(isLongGone);
        if (missing.length >= maxUnavailable || missing.length === others.length) {
            faults.push(`P of ${one.config.id} while ${missing.map(({ config }) => config.id).join()} did not serve`);
        }
        if (one.isGatewayReady && !firstJobs.has(one.running?.job.id ?? "")) {
            faults.push(`P of ${one.config.id}, which had been restarted already`);
        }
    };
    world.command = (text, system) => {
        const one = world.instances.find(({ config }) => config.systemName === system);
        if (one && text.startsWith("P ")) {
            judgeStop(one);
        }
        if (one?.running && text.startsWith("S ")) {
            faults.push(`S of ${one.config.id} while it runs`);
        }
        return issue(text, system);
    };
}

/** Every command that reached the sysplex stands in the journal as a step that was begun before. */
function checkJournal(journal: readonly OperationEvent[], world: FakeSysplex, from: number): void {
    const [began] = journal;
    const steps = began?.kind === "operation-began" ? began.plan : [];
    for (const { text, at } of world.commands.slice(from)) {
        const begun = journal.some(
            (event) =>
                event.kind === "step-began" &&
                Date.parse(event.at) <= at &&
                steps.some(({ number, command }) => number === event.number && command === text),
        );
        expect({ text, begun }).toEqual({ text, begun: true });
    }
}

/** What goes wrong is over; what is down stays down. */
function heal({ world, trouble }: Scene): void {
    Object.assign(trouble, { isZosmfHung: undefined, losesAnswer: undefined, losesCommand: undefined });
    world.instances.forEach((one) => (one.fate = {}));
}

/** Goes on until it is done or says why not, with time for what is under way to end. */
async function goOn(scene: Scene, first: Ran, maxUnavailable: number): Promise<string> {
    const [began] = first.journal;
    const jobsBefore = Object.fromEntries(
        began?.kind === "operation-began" ? began.targets.map(({ id, jobId }) => [id, jobId]) : [],
    );
    for (let tries = 0; tries < 4; tries += 1) {
        await scene.world.clock.sleep(30_000);
        let refusal = "";
        const ran = await runOperation(
            scene.world,
            (view) => {
                const planned = plan(view, maxUnavailable, jobsBefore);
                refusal = planned.kind === "refusal" ? planned.refusal.reason : "";
                return planned;
            },
            {},
        ).catch(() => null);
        if (ran === null) {
            return `refused: ${refusal}`;
        }
        if (ran.report.outcome === "DONE" || ran.report.outcome === "NOTHING-TO-DO") {
            return "done";
        }
    }
    return "never";
}

async function play(seed: number): Promise<Schedule & { readonly outcome: string; readonly ended: string }> {
    const chance = randomFrom(seed);
    const count = 2 + Math.floor(chance() * 3);
    const maxUnavailable = count > 2 && chance() < 0.3 ? 2 : 1;
    const world = new FakeSysplex(new FakeClock(), count);
    const scene: Scene = {
        world,
        trouble: {},
        end: new AbortController(),
        hardEnd: new AbortController(),
        crashedAt: new Map(),
    };
    const faults = [...arrange(scene, chance)];
    const broken: string[] = [];
    watchStops(scene, maxUnavailable, broken);
    const circumstances = { trouble: scene.trouble, end: scene.end.signal, hardEnd: scene.hardEnd.signal };
    const first = await runOperation(world, (view) => plan(view, maxUnavailable, null), circumstances);
    checkJournal(first.journal, world, 0);
    heal(scene);
    const ended = await goOn(scene, first, maxUnavailable);
    expect({ seed, faults, broken }).toEqual({ seed, faults, broken: [] });
    return { count, maxUnavailable, faults, outcome: first.report.outcome, ended };
}

describe("a rolling restart under faults", () => {
    it(
        "never takes one instance too many, keeps a true journal, and can always be continued",
        async () => {
            const outcomes = new Map<string, number>();
            for (let seed = 1; seed <= schedules; seed += 1) {
                const { outcome, ended, faults, count } = await play(seed);
                outcomes.set(`${outcome} ${ended}`, (outcomes.get(`${outcome} ${ended}`) ?? 0) + 1);
                const isMended = ended === "done" || (ended.startsWith("refused") && ended.length > "refused: ".length);
                expect({ seed, faults, count, ended, isMended }).toMatchObject({ isMended: true });
            }
            // A run of faults that never stops, degrades or interrupts anything would prove nothing.
            expect([...outcomes.keys()].map((key) => key.split(" ")[0])).toEqual(
                expect.arrayContaining(["DONE", "INCOMPLETE", "INTERRUPTED", "TIMEOUT"]),
            );
        },
        netMs,
    );
});
