// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import type { Input } from "../../../simulator/faults/input";
import type { Simulator } from "../../../simulator/startSimulator";
import type { HaConnection, OperationControl, OperationReport } from "../../../src/index";
import { continueDrill, continueRestart, drain, resume, start } from "../../../src/index";
import { FloorLaw } from "../laws/floorLaw";
import type { Law } from "../laws/moment";
import { LawWatch } from "../laws/moment";
import { RemovalLaw } from "../laws/removalLaw";
import { ServingLaw } from "../laws/servingLaw";
import { passes } from "../virtual/virtualTime";
import { withVirtualSysplex } from "../virtual/virtualWorld";
import { connectTo } from "../wire/connectTo";
import { operationControl } from "../worlds/operationControl";
import { actTogether } from "./actTogether";
import {
    journalDiffers,
    journalOf,
    leftInHomes,
    leftInSysplex,
    keysLeft,
    notTrue,
    secretsIn,
    untoldCommands,
} from "./brokenLaws";
import { common, OperatorAtWork } from "./operators";
import type { Played } from "./runSchedules";
import type { Deed, Schedule } from "./schedule";

const patienceMs = 1_200_000;

export function playSchedule(schedule: Schedule): Promise<Played> {
    const { seed, layout, systems, pace, latency } = schedule;
    const options = { layout, systems, pace, seed, ...(latency === null ? {} : { latency }) };
    return withVirtualSysplex(seed, options, async ({ plex, home }) => {
        const homes = [home("first"), ...(schedule.second === null ? [] : [home("second")])];
        homes.forEach((one) => mkdirSync(one, { recursive: true }));
        return new Play(schedule, plex, homes).run();
    });
}

class Play {
    private readonly operators: readonly OperatorAtWork[];
    private readonly laws: readonly Law[];

    public constructor(
        private readonly schedule: Schedule,
        private readonly plex: Simulator,
        private readonly homes: readonly string[],
    ) {
        const { deed, second } = schedule;
        this.operators = [deed, ...(second === null ? [] : [second])].map(
            (one, index) => new OperatorAtWork(this.connectionAt(homes[index] ?? ""), one),
        );
        this.laws = lawsOf(schedule);
    }

    public async run(): Promise<Played> {
        await this.prepare();
        const watch = new LawWatch(this.plex, this.laws);
        await Promise.all([...this.operators.map((one) => this.give(one)), this.happen()]);
        const said = this.operators.map(({ report, deed }) => `${deed.verb} ${report?.outcome ?? "KILLED"}`);
        const atWork = await this.brokenAtWork();
        await this.heal();
        const after = await this.goOn();
        watch.close();
        const requests = this.plex.requests();
        const lines = requests.map(({ at, method, path, status }) => `${at} ${method} ${path} ${status ?? "-"}`);
        return {
            broken: [...atWork, ...after, ...this.laws.flatMap((law) => law.complaints())],
            outcomes: said,
            requests: requests.length,
            digest: createHash("sha256").update(lines.join("\n")).digest("hex"),
        };
    }

    private connectionAt(home: string): HaConnection {
        return connectTo(this.plex, { home, requestTimeoutSeconds: 3, startTimeoutSeconds: 60 });
    }

    private async prepare(): Promise<void> {
        for (const input of this.schedule.before) {
            await this.plex.input(input);
        }
        if (this.schedule.before.length > 0) {
            await this.plex.advance(this.schedule.beforeSeconds);
        }
        if (this.schedule.deed.verb === "resume") {
            const { target } = this.schedule.deed;
            const options = { ...common, lpars: [target], allowsOutage: false, reason: "IPL", until: null };
            await drain(this.connectionAt(this.homes[0] ?? ""), options, operationControl(patienceMs));
        }
    }

    private async give(operator: OperatorAtWork): Promise<void> {
        await passes(operator.deed.afterMs);
        await operator.work();
    }

    private async happen(): Promise<void> {
        await Promise.all(
            this.schedule.happenings.map(async (one) => {
                await passes(one.afterMs);
                if ("program" in one) {
                    this.operators[0]?.suffer(one.program);
                } else {
                    // An input that has no object any more is no input.
                    await this.plex.input(one.input).catch(() => undefined);
                }
            }),
        );
    }

    private async brokenAtWork(): Promise<readonly string[]> {
        const journals = (await Promise.all(this.homes.map(journalOf))).flat();
        return [
            ...untoldCommands(this.plex, journals),
            ...this.operators.flatMap((one) => journalDiffers(one, journals)),
            ...(isHurt(this.schedule) ? [] : this.operators.flatMap((one) => notTrue(one, this.plex))),
            ...actTogether(this.operators),
            ...secretsIn(this.operators, this.homes),
            ...(leavesKeys(this.schedule) ? [] : await keysLeft(this.connectionAt(this.homes[0] ?? ""))),
        ];
    }

    /** What came between is over; what is down stays down. */
    private async heal(): Promise<void> {
        const { systems, instances } = this.plex.state();
        for (const { name: system, xcf } of systems) {
            if (xcf !== "ACTIVE") {
                await this.plex.input({ kind: "system-returned", system });
            }
            await this.plex.input({ kind: "zosmf", system, state: "up" });
            await this.plex.input({ kind: "answers-lost", system, count: 0 });
            await this.plex.input({ kind: "requests-lost", system, count: 0 });
            await this.plex.input({ kind: "reachability", system, reachability: "open" });
        }
        for (const { id: instance } of instances) {
            await this.plex.input({ kind: "orphans-ended", instance }).catch(() => undefined);
            await this.plex.input({ kind: "slow-start", instance, factor: 1 });
            await this.plex.input({ kind: "next-start-works", instance });
            const frozen = { kind: "frozen", nodeId: instance, component: "discovery", isFrozen: false } as const;
            await this.plex.input({ kind: "apiml", fault: frozen });
            await this.plex.input({
                kind: "apiml",
                fault: { kind: "heartbeats-lost", nodeId: instance, areLost: false },
            });
        }
        await this.plex.input({ kind: "console", mode: "normal" });
        await this.plex.input({ kind: "latency", latency: null });
    }

    /** What an operator does next, and again when something had still to end. */
    private async goOn(): Promise<readonly string[]> {
        const reasons: string[] = [];
        for (let tries = 0; tries < 4; tries += 1) {
            // A lock of a killed program, and what it announced, have run out by then.
            await passes(tries === 0 ? 1_000 : 65_000);
            await this.plex.advance(60);
            const hindrance = await this.goOnOnce();
            if (hindrance === null) {
                return [...leftInSysplex(this.plex), ...leftInHomes(this.homes)];
            }
            reasons.push(hindrance);
        }
        return [`nothing ends it: ${reasons.join("; ")}`];
    }

    private goOnWith(operationId: string, control: OperationControl): Promise<OperationReport> {
        const [{ connection, deed }] = this.operators as [OperatorAtWork];
        const again = { ...common, operationId, breaksLock: true, via: null };
        return deed.verb === "drill"
            ? continueDrill(connection, { ...again, timeoutSeconds: 28_800 }, control)
            : continueRestart(connection, { ...again, allowsOutage: false, maxUnavailable: null }, control);
    }

    /** @returns why it did not end; null: it did */
    private async goOnOnce(): Promise<string | null> {
        const [first] = this.operators as [OperatorAtWork];
        const { connection, report, deed } = first;
        const again = { ...common, breaksLock: true };
        const control = operationControl(patienceMs);
        const isDown = this.plex.state().instances.some(({ launcher }) => launcher !== "running");
        if (isDown) {
            await start(connection, { ...again, startsZis: false, waits: true }, control);
        }
        const [journal] = (await journalOf(this.homes[0] ?? "")).filter(
            ({ report: one }) => one.operation.kind === "RESTART" || one.operation.kind === "DRILL",
        );
        const isOpen = journal !== undefined && !isReached(report ?? journal.report);
        if (isOpen && restarts.includes(deed.verb)) {
            const ran = await this.goOnWith(journal.report.operation.id, control);
            if (!isReached(ran)) {
                return `${ran.outcome}: ${ran.reason}`;
            }
        }
        // A killed program has left its lock, which the next one takes.
        if (report !== null && leftInSysplex(this.plex).length === 0) {
            return null;
        }
        const resumed = await resume(connection, again, control);
        return isReached(resumed) ? null : `${resumed.outcome}: ${resumed.reason}`;
    }
}

const restarts: readonly Deed["verb"][] = ["restart", "roll", "drill"];

/** What holds of the sysplex at every moment of this schedule. */
function lawsOf(schedule: Schedule): readonly Law[] {
    const { deed, second, systems } = schedule;
    const atWork = [deed, ...(second === null ? [] : [second])];
    const maxUnavailable = atWork.every(({ verb }) => restarts.includes(verb)) ? 1 : systems;
    const evicted = deed.verb === "evict" ? [new RemovalLaw(deed.target, `127.0.0.1${deed.target.slice(-1)}`)] : [];
    const floor = second === null || takesUsers(schedule) ? [] : [new FloorLaw(isAnnounced(schedule))];
    const serving = isPrompt(schedule)
        ? new ServingLaw(maxUnavailable, promptGlanceMs)
        : new ServingLaw(maxUnavailable);
    return [serving, ...floor, ...evicted];
}

const promptGlanceMs = 1_500;
const promptKinds: readonly Input["kind"][] = ["instance-killed", "component-killed", "next-start-fails"];

/** Every request is answered at once, so that a look takes no time. */
const isPrompt = (schedule: Schedule): boolean =>
    schedule.latency === null && inputsOf(schedule).every(({ kind }) => promptKinds.includes(kind));

const inputsOf = ({ before, happenings }: Schedule): readonly Input[] => [
    ...before,
    ...happenings.flatMap((one) => ("input" in one ? [one.input] : [])),
];

/** Something came between that changes what is there, whatever the operators do. */
const isHurt = ({ happenings }: Schedule): boolean => happenings.some((one) => "input" in one);

/** Its program had no time to take back what it wrote, or could not reach it. */
const leavesKeys = (schedule: Schedule): boolean =>
    schedule.deed.verb !== "drill" ||
    inputsOf(schedule).length > 0 ||
    schedule.second !== null ||
    schedule.happenings.some((one) => "program" in one && one.program !== "ctrl-c");

const ends: readonly Input["kind"][] = ["instance-killed", "component-killed", "system-lost", "orphaned"];

/** Something came between that takes from the users an instance that no operator has taken. */
const takesUsers = (schedule: Schedule): boolean => inputsOf(schedule).some(({ kind }) => ends.includes(kind));

/** A component is stopped without an override before it, so that nothing announces it where there is no board. */
const isAnnounced = ({ layout, deed }: Schedule): boolean => layout === "single-service" || deed.verb !== "component";

/** A drill that was brought back may tell that something was worse than foreseen; one that nobody has to bring back may be refused. */
const isDrillOver = ({ outcome, operation }: OperationReport): boolean =>
    operation.kind === "DRILL" && (outcome === "DEGRADED" || outcome === "REFUSED");

/** After a crash one may be back without a cache, which cannot rejoin: the others are not taken then (E-SEP-10). */
const isReached = (report: OperationReport): boolean => isDrillOver(report) || isDone(report);

const isDone = ({ outcome, reason }: OperationReport): boolean =>
    outcome === "DONE" || outcome === "NOTHING-TO-DO" || /HA-CCH10|not up: caching-service/.test(reason);
