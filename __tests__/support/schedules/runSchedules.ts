// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "../../../simulator/world/options";
import { seeds } from "../laws/reliability";
import { drawSchedule } from "./drawSchedule";
import type { Schedule } from "./schedule";
import { shrinkSchedule } from "./shrinkSchedule";

/** What a schedule came to. */
export interface Played {
    /** Each law that was broken. */
    readonly broken: readonly string[];
    /** `restart DONE` */
    readonly outcomes: readonly string[];
    readonly requests: number;
    /** Of every request, in its order: the same for the same run. */
    readonly digest: string;
}

type Play = (schedule: Schedule) => Promise<Played>;

interface Tally {
    schedules: number;
    requests: number;
    readonly outcomes: Record<string, number>;
}

/** What `npm run reliability schedules` plays of one layout, and what `npm test` does. */
const full = 5_000;
const brief = 40;

type Environment = Readonly<Record<string, string | undefined>>;

/** The schedules of a layout: all of them, one (`RELIABILITY_SEED=7`), or what a failure has written (`RELIABILITY_SCHEDULE`). */
export function chosenSchedules(
    layout: Layout,
    { RELIABILITY_SEED: seed, RELIABILITY_SCHEDULE: file }: Environment = process.env,
): readonly Schedule[] {
    if (file !== undefined) {
        return [JSON.parse(readFileSync(file, "utf8")) as Schedule].filter((one) => one.layout === layout);
    }
    const numbers = seed === undefined ? seeds(full, brief) : [Number(seed)];
    return numbers.map((one) => drawSchedule(one, layout));
}

/** Whether all of them are played, and not one that is looked at. */
export const isWhole =
    process.env["RELIABILITY_SEED"] === undefined && process.env["RELIABILITY_SCHEDULE"] === undefined;

/** Plays them. The first that breaks a law is shrunk, written to the directory, and told with what plays it again. */
export async function runSchedules(schedules: readonly Schedule[], play: Play, directory: string): Promise<Tally> {
    const tally: Tally = { schedules: 0, requests: 0, outcomes: {} };
    for (const schedule of schedules) {
        const { broken, outcomes, requests } = await orException(play, schedule);
        if (broken.length > 0) {
            throw new Error(await told(schedule, play, directory));
        }
        tally.schedules += 1;
        tally.requests += requests;
        outcomes.forEach((name) => (tally.outcomes[name] = (tally.outcomes[name] ?? 0) + 1));
    }
    return tally;
}

/** A program that ends with an exception has broken a law, too. */
function orException(play: Play, schedule: Schedule): Promise<Played> {
    return play(schedule).catch((error: unknown) => ({
        broken: [`exception: ${(error as Error).stack ?? String(error)}`],
        outcomes: [],
        requests: 0,
        digest: "",
    }));
}

async function told(schedule: Schedule, play: Play, directory: string): Promise<string> {
    const least = await shrinkSchedule(schedule, async (one) => (await orException(play, one)).broken.length > 0);
    const { broken, outcomes } = await orException(play, least);
    const file = join(directory, `schedule-${least.layout}-${least.seed}.json`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, `${JSON.stringify(least, null, 4)}\n`);
    return [
        `Schedule ${schedule.seed} (${schedule.layout}) breaks a law:`,
        ...broken.map((one) => `  ${one}`),
        `It came to: ${outcomes.join(", ")}`,
        `The least that breaks it: ${JSON.stringify(least)}`,
        `Play it again: npm run reliability ${testOf(schedule)} -- ${schedule.seed}`,
        `The least:     npm run reliability schedules.${schedule.layout} -- ${file}`,
    ].join("\n");
}

/** The test that draws this schedule from its seed; each of them plays the file. */
function testOf({ deed, layout }: Schedule): string {
    return deed.verb === "drill" ? "drill" : `schedules.${layout}`;
}
