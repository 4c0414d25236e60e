// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "../../../simulator/world/options";
import { figure, seeds } from "../laws/reliability";
import { repository } from "../zowe/zoweCli";
import { drawSchedule } from "./drawSchedule";
import type { Played } from "./playSchedule";
import { playSchedule } from "./playSchedule";
import type { Schedule } from "./schedule";
import { shrinkSchedule } from "./shrinkSchedule";

interface Tally {
    schedules: number;
    requests: number;
    readonly outcomes: Record<string, number>;
}

/** What `npm run reliability schedules` plays of one layout, and what `npm test` does. */
const full = 5_000;
const brief = 24;

/**
 * Plays the schedules of a layout: all of them, one (`RELIABILITY_SEED=7`), or what a failure has written (`RELIABILITY_SCHEDULE`).
 * The first that breaks a law is shrunk, written, and told with what plays it again.
 */
export async function runSchedules(layout: Layout): Promise<Tally> {
    const tally: Tally = { schedules: 0, requests: 0, outcomes: {} };
    for (const schedule of chosen(layout)) {
        const { broken, outcomes, requests } = await played(schedule);
        if (broken.length > 0) {
            throw new Error(await told(schedule));
        }
        tally.schedules += 1;
        tally.requests += requests;
        outcomes.forEach((name) => (tally.outcomes[name] = (tally.outcomes[name] ?? 0) + 1));
    }
    figure(`schedules, ${layout}`, JSON.stringify(tally));
    return tally;
}

/** Whether all of them are played, and not one that is looked at. */
export const isWhole =
    process.env["RELIABILITY_SEED"] === undefined && process.env["RELIABILITY_SCHEDULE"] === undefined;

function chosen(layout: Layout): readonly Schedule[] {
    const { RELIABILITY_SEED: seed, RELIABILITY_SCHEDULE: file } = process.env;
    if (file !== undefined) {
        return [JSON.parse(readFileSync(file, "utf8")) as Schedule].filter((one) => one.layout === layout);
    }
    const numbers = seed === undefined ? seeds(full, brief) : [Number(seed)];
    return numbers.map((one) => drawSchedule(one, layout));
}

/** A program that ends with an exception has broken a law, too. */
function played(schedule: Schedule): Promise<Played> {
    return playSchedule(schedule).catch((error: unknown) => ({
        broken: [`exception: ${(error as Error).stack ?? String(error)}`],
        outcomes: [],
        requests: 0,
        digest: "",
    }));
}

async function told(schedule: Schedule): Promise<string> {
    const least = await shrinkSchedule(schedule, async (one) => (await played(one)).broken.length > 0);
    const { broken, outcomes } = await played(least);
    const directory = join(repository, "__tests__", "__results__");
    const file = join(directory, `schedule-${least.layout}-${least.seed}.json`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, `${JSON.stringify(least, null, 4)}\n`);
    return [
        `Schedule ${schedule.seed} (${schedule.layout}) breaks a law:`,
        ...broken.map((one) => `  ${one}`),
        `It came to: ${outcomes.join(", ")}`,
        `The least that breaks it: ${JSON.stringify(least)}`,
        `Play it again: RELIABILITY_SEED=${schedule.seed}, or RELIABILITY_SCHEDULE=${file}, npm run reliability schedules.${schedule.layout}`,
    ].join("\n");
}
