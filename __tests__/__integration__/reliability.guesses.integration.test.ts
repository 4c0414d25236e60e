// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection } from "../../src/index";
import { status } from "../../src/index";
import { scaled } from "../support/laws/reliability";
import { everyScenario, patientConnection } from "../support/zowe/lookAtScenario";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory } from "../support/zowe/zoweCli";

/** What differs between two looks at a sysplex whose clock stands still: how long they took, and when they were. */
const volatile = ["generatedAt", "durationMs", "latencyMs", "at"];

async function reportOf(plex: Simulator, changes: Partial<HaConnection>): Promise<unknown> {
    const report = await status(patientConnection(plex, changes), { lpars: null }, new AbortController().signal);
    return JSON.parse(JSON.stringify(report, (key, value: unknown) => (volatile.includes(key) ? null : value)));
}

/** What was asked while `work` ran. */
async function askedBy(plex: Simulator, work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = plex.requests().length;
    await work();
    const asked = plex.requests().slice(before);
    return asked.map(({ system, service, path }) => `${system} ${service} ${path}`).sort();
}

interface Remembered {
    readonly questions: readonly Readonly<Record<string, unknown>>[];
}

/** Changes what the last look left, as somebody would who can write in the home directory. */
async function forge(home: string, change: (was: Remembered["questions"]) => Remembered["questions"]): Promise<void> {
    const file = join(home, "looks", (await readdir(join(home, "looks")))[0] ?? "");
    const memory = JSON.parse(await readFile(file, "utf8")) as Remembered;
    await writeFile(file, JSON.stringify({ ...memory, questions: change(memory.questions) }));
}

/** Somebody who listens where no profile and no zowe.yaml says, and counts who comes. */
async function withStranger(work: (port: number, visits: () => number) => Promise<void>): Promise<void> {
    let count = 0;
    const server = createServer((socket) => {
        count += 1;
        socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.99", resolve));
    try {
        await work((server.address() as { port: number }).port, () => count);
    } finally {
        await new Promise((resolve) => server.close(resolve));
    }
}

/** As if every job had been started anew since, and every listener were elsewhere. */
const outdated = (was: Remembered["questions"]): Remembered["questions"] =>
    was.map((one) => ({
        ...one,
        ...(one["kind"] === "job-head" ? { id: "STC00001" } : {}),
        ...(one["kind"] === "listener" ? { port: 1 } : {}),
    }));

/** Those that hang cost their time-outs in each look; `guessing.property` has them. */
const hanging = /hung|frozen|silent/;
const all = everyScenario.filter(({ scenario = "" }) => !hanging.test(scenario));
/** With `npm test` one of eight; `npm run reliability guesses` has all. */
const scenarios = all.filter((_, index) => index % scaled(1, 8) === 0);

describe("a look that remembers what it asked", () => {
    let home: string;
    beforeEach(async () => (home = await temporaryDirectory()));
    afterEach(() => removeDirectory(home));

    it("asks the same as a look without memory, and within the bound", async () => {
        await withPretendSysplex({ scenario: "single-zosmf", systems: 3, pace: 0 }, async (plex) => {
            const cold = await askedBy(plex, () => reportOf(plex, { home }));
            const warm = await askedBy(plex, () => reportOf(plex, { home }));
            expect(warm).toEqual(cold);
            expect(await askedBy(plex, () => reportOf(plex, { home, isFresh: true }))).toEqual(cold);
            expect(cold.length).toBeLessThanOrEqual(2 + 4 * 3);
        });
    });

    it("goes to nobody whom a forged memory names, whatever the profile trusts", async () => {
        await withPretendSysplex({ systems: 2, pace: 0 }, async (plex) => {
            await withStranger(async (port, visits) => {
                const connection = patientConnection(plex);
                const apiMediation = { ...connection.apiMediation, rejectUnauthorized: false };
                const trusting = { ...connection, apiMediation, home };
                const look = () => status(trusting, { lpars: null }, new AbortController().signal);
                const { verdict } = await look();
                await forge(home, (was) =>
                    was.map((one) => ("host" in one ? { ...one, host: "127.0.0.99", port } : one)),
                );
                expect((await look()).verdict).toBe(verdict);
                expect(visits()).toBe(0);
            });
        });
    });

    it("tries a password that is wrong once", async () => {
        await withPretendSysplex({ systems: 2, pace: 0 }, async (plex) => {
            await reportOf(plex, { home });
            const { zosmf } = patientConnection(plex);
            const rejected = zosmf.map((one) => {
                const session = Object.assign(Object.create(one.session) as typeof one.session, {});
                Object.defineProperty(session, "ISession", {
                    value: { ...one.session.ISession, password: "wrong", base64EncodedAuth: undefined },
                });
                return { ...one, session };
            });
            const before = plex.requests().length;
            await reportOf(plex, { home, zosmf: rejected });
            const tried = plex
                .requests()
                .slice(before)
                .filter(({ service, path }) => service === "zosmf" && !path.endsWith("/info"));
            expect(tried.map(({ path }) => path)).toEqual(["/zosmf/restfiles/fs/global/zowe/zowe.yaml"]);
        });
    });

    it.each(scenarios.map((options) => [`${options.scenario ?? ""} ${options.layout ?? ""}`, options] as const))(
        "reports the same of %s with a memory that is missing, warm or outdated",
        async (_, options) => {
            await withPretendSysplex({ ...options, pace: 0 }, async (plex) => {
                // What this process has learned of a wrong password is no matter of the memory: the second look knows it, too.
                await reportOf(plex, { home });
                const cold = await reportOf(plex, { home, isFresh: true });
                expect(await reportOf(plex, { home })).toEqual(cold);
                await forge(home, outdated).catch(() => undefined);
                expect(await reportOf(plex, { home })).toEqual(cold);
            });
        },
    );
});
