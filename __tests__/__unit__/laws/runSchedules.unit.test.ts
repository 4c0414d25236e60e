// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Played } from "../../support/schedules/runSchedules";
import { chosenSchedules, runSchedules } from "../../support/schedules/runSchedules";
import type { Schedule } from "../../support/schedules/schedule";

const killed = { kind: "instance-killed", instance: "lpar2" } as const;

const schedule: Schedule = {
    seed: 7,
    layout: "single-service",
    systems: 3,
    pace: 20,
    latency: { roundTripMs: 5, serviceMs: 100, jitter: 1 },
    before: [{ kind: "orphaned", instance: "lpar2" }],
    beforeSeconds: 120,
    deed: { verb: "stop", target: "lpar1", component: "apiml", afterMs: 0 },
    second: { verb: "drain", target: "lpar2", component: "apiml", afterMs: 700 },
    happenings: [
        { afterMs: 100, program: "deadline" },
        { afterMs: 900, input: killed },
        { afterMs: 1_200, input: { kind: "zosmf", system: "LPAR3", state: "hung" } },
    ],
};

/** A product that breaks a law whenever lpar2 is killed while another operator is at work. */
function play({ second, happenings }: Schedule): Promise<Played> {
    const isBroken =
        second !== null && happenings.some((one) => "input" in one && one.input.kind === "instance-killed");
    const broken = isBroken ? ["nobody serves"] : [];
    return Promise.resolve({ broken, outcomes: ["stop DONE"], requests: 3, digest: "" });
}

describe("the run of schedules", () => {
    const directory = mkdtempSync(join(tmpdir(), "zowe-ha-schedules-"));
    afterAll(() => rmSync(directory, { recursive: true, force: true }));

    it("counts the outcomes of the schedules", async () => {
        const well = { ...schedule, second: null };
        await expect(runSchedules([well, well], play, directory)).resolves.toEqual({
            schedules: 2,
            requests: 6,
            outcomes: { "stop DONE": 2 },
        });
    });

    it("reduces the first schedule that breaks a law, writes it, and explains how to replay it", async () => {
        const file = join(directory, "schedule-single-service-7.json");
        const failure = await runSchedules([{ ...schedule, second: null }, schedule], play, directory).catch(String);

        expect(failure).toContain(
            "Schedule 7 (single-service) breaks a law:\n  nobody serves\nIt came to: stop DONE\n",
        );
        expect(failure).toContain("npm run reliability schedules.single-service -- 7\n");
        expect(failure).toContain(`npm run reliability schedules.single-service -- ${file}`);
        expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
            ...schedule,
            systems: 2,
            latency: null,
            before: [],
            beforeSeconds: 0,
            second: { ...schedule.second, afterMs: 0 },
            happenings: [{ afterMs: 900, input: killed }],
        });

        const again = chosenSchedules("single-service", { RELIABILITY_SCHEDULE: file });
        expect(again).toHaveLength(1);
        await expect(runSchedules(again, play, directory)).rejects.toThrow("nobody serves");
        expect(chosenSchedules("services", { RELIABILITY_SCHEDULE: file })).toEqual([]);
    });

    it("keeps a system that the schedule names", async () => {
        const named = { ...schedule, second: { ...(schedule.second as Schedule["deed"]), target: "lpar3" } };
        await runSchedules([named], play, directory).catch(() => undefined);
        const least = chosenSchedules("single-service", {
            RELIABILITY_SCHEDULE: join(directory, "schedule-single-service-7.json"),
        });
        expect(least[0]?.systems).toBe(3);
    });

    it("treats an exception as a broken law", async () => {
        const crash = (): Promise<Played> => Promise.reject(new Error("no such instance"));
        await expect(runSchedules([schedule], crash, directory)).rejects.toThrow("exception: Error: no such instance");
    });

    it("draws the same schedule from the same seed", () => {
        const [one] = chosenSchedules("services", { RELIABILITY_SEED: "12" });
        expect(one).toEqual(chosenSchedules("services", { RELIABILITY_SEED: "12" })[0]);
        expect(one).not.toEqual({ ...chosenSchedules("services", { RELIABILITY_SEED: "13" })[0], seed: 12 });
    });
});
