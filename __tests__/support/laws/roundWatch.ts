// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { LawWatch } from "./moment";
import { readdir } from "node:fs/promises";
import type { Simulator } from "../../../simulator/startSimulator";
import type { HaConnection, OperationReport } from "../../../src/index";
import { registryList, status } from "../../../src/index";
import { FloorLaw } from "./floorLaw";
import { RemovalLaw } from "./removalLaw";
import { ServingLaw } from "./servingLaw";
import type { Order, Round } from "./togetherRounds";

/** What one workstation was told to do, and what it said at the end; null: it was killed. */
export interface Ended {
    readonly order: Order;
    readonly report: OperationReport | null;
}

/** Sees one round from its beginning, and says at its end which laws it broke. */
export class RoundWatch {
    private readonly floor: FloorLaw;
    private readonly serving: ServingLaw;
    private readonly removal: RemovalLaw;
    private readonly watch: LawWatch;

    public constructor(
        private readonly plex: Simulator,
        private readonly round: Round,
    ) {
        this.floor = new FloorLaw(isAnnounced(round));
        this.serving = new ServingLaw(maxUnavailable(round));
        this.removal = new RemovalLaw(round.dead ?? "", `127.0.0.1${(round.dead ?? "0").slice(-1)}`);
        this.watch = new LawWatch(plex, [this.floor, this.serving, this.removal]);
    }

    /** Moments without anybody of the kind that the plan tells of. */
    public get met(): number {
        return this.floor.met;
    }

    public close(): void {
        this.watch.close();
    }

    /** What was broken while it ran, and what is left now. */
    public async broken(
        ended: readonly Ended[],
        at: HaConnection,
        homes: readonly string[],
    ): Promise<readonly string[]> {
        const looked = await status(at, { lpars: null }, new AbortController().signal);
        const open = leftOpen(this.plex, ended);
        const isAnybodyReady = looked.instances.some(({ state }) => state === "READY");
        return [
            ...this.floor.complaints(),
            ...this.serving.complaints(),
            ...(this.round.dead === null ? [] : this.removal.complaints()),
            ...ended
                .filter((one) => !isTold(one, this.round))
                .map(({ report }) => `does not say who: ${report?.reason ?? ""}`),
            ...looked.operations.map(({ id }) => `still announced: ${id}`),
            ...(await overridden(this.plex, at))
                .filter((id) => !open.has(id) && !isTakenTwice(id, this.round, ended))
                .map((id) => `still overridden: ${id}`),
            ...(await leftIn(homes)).map((name) => `left behind: ${name}`),
            ...(isAnybodyReady || this.met > 0 ? [] : ["nobody is READY at the end"]),
        ];
    }
}

/** A component is stopped without an override before it, so that nothing announces it where there is no board. */
const isAnnounced = ({ place, orders }: Round): boolean =>
    place !== "look" && !(place === "overrides" && orders.some(({ verb }) => verb === "component"));

const maxUnavailable = ({ orders, options }: Round): number =>
    orders.every(({ verb }) => verb === "restart") ? 1 : options.systems;

const operationsOfOthers = /^\w+ by .+ at .+ has (held|claimed) this deployment since/;

/** A refusal says which operation, or which instance, stands against it; after a lost answer it may say what cannot be seen. */
function isTold({ report }: Ended, { lost }: Round): boolean {
    return (
        report?.outcome !== "REFUSED" ||
        operationsOfOthers.test(report.reason) ||
        /lpar\d/.test([report.reason, ...report.notes].join()) ||
        (lost !== null && report.reason.includes("whether another workstation runs an operation is not known"))
    );
}

/** Whose override or quiesced entry stays: that of a drain, of what is down, of an operation that said it did not end. */
function leftOpen(plex: Simulator, ended: readonly Ended[]): ReadonlySet<string> {
    const changed = ended.filter(({ report }) => !["REFUSED", "NOTHING-TO-DO"].includes(report?.outcome ?? "REFUSED"));
    const down = plex.state().instances.filter(({ launcher }) => launcher !== "running");
    const staying = changed.filter(({ order, report }) => order.verb === "drain" || report?.outcome !== "DONE");
    return new Set([...staying.map(({ order }) => order.target), ...down.map(({ id }) => id)]);
}

/**
 * A registry shows one override, regardless of which operation set it: where nothing else is announced, two that take the same instance within a second
 * do not know of each other, and what the later one has done stays.
 */
function isTakenTwice(id: string, { place }: Round, ended: readonly Ended[]): boolean {
    const taking = ended.filter(({ order, report }) => order.target === id && report?.outcome !== "REFUSED");
    return (place === "overrides" || place === "look") && taking.length > 1;
}

async function overridden(plex: Simulator, at: HaConnection): Promise<readonly string[]> {
    const { rows } = await registryList(at, { lpars: null }, new AbortController().signal);
    const inRegistries = rows
        .filter((row) => row.at.some(({ override }) => override !== null))
        .map(({ instance }) => instance ?? "");
    return [...new Set([...inRegistries, ...plex.state().quiesced.map(({ system }) => system.toLowerCase())])];
}

async function leftIn(homes: readonly string[]): Promise<readonly string[]> {
    const names = await Promise.all(homes.map((home) => readdir(home, { recursive: true })));
    return names.flat().filter((name) => /\.(lock|claim|tmp)$/.test(name));
}
