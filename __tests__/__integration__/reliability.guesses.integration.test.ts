// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createServer } from "node:net";
import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection } from "../../src/index";
import { status } from "../../src/index";
import { forgeMemory } from "../support/laws/forgedMemory";
import { patientConnection } from "../support/zowe/lookAtScenario";
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
                forgeMemory(home, (was) =>
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
});
