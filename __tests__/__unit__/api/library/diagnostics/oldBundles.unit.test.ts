// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readZip } from "../../../../../src/api/adapters/workstation/zipFile";
import type { HaConnection, StatusReport } from "../../../../../src/index";
import { cacheStatus, check, configShow, diagnosticsVerify, heldLook, registryList } from "../../../../../src/index";
import { status, timelineFrom } from "../../../../../src/index";

const folder = join(__dirname, "../../../../evidence/bundles");
const { signal } = new AbortController();

/** What each look of a bundle is replayed with. */
const looks = {
    status: (connection: HaConnection) => status(connection, { lpars: null }, signal),
    check: (connection: HaConnection) => check(connection, { selectors: [], set: null, lpars: null }, signal),
    registry: (connection: HaConnection) => registryList(connection, { lpars: null }, signal),
    cache: (connection: HaConnection) => cacheStatus(connection, { lpars: null, serviceId: null }, signal),
    config: (connection: HaConnection) => configShow({ connection, signal }, null, ""),
} as const;

/** One of each format, taken by the version that introduced it and never made anew. */
describe.each(readdirSync(folder).filter((name) => name.endsWith(".zip")))("the bundle %s", (name) => {
    const file = join(folder, name);

    it.each(Object.keys(looks) as (keyof typeof looks)[])("replays %s with the exit code of its time", async (look) => {
        const { connection } = await heldLook(file, look);
        const then = JSON.parse((await readZip(file)).get(`reports/${look}.json`) ?? "{}") as { exitCode: number };
        expect(await looks[look](connection)).toMatchObject({ exitCode: then.exitCode });
    });

    it("replays the verdict and the states of its time", async () => {
        const { connection } = await heldLook(file, "status");
        const then = JSON.parse((await readZip(file)).get("reports/status.json") ?? "{}") as StatusReport;
        const now = await status(connection, { lpars: null }, signal);
        const told = ({ verdict, instances }: StatusReport): unknown => [
            verdict,
            instances.map(({ id, state }) => `${id} ${state}`),
        ];
        expect(told(now)).toEqual(told(then));
    });

    it("has a timeline, and nothing that looks like a secret", async () => {
        expect((await timelineFrom(file, { lpars: null, since: null, until: null })).events.length).toBeGreaterThan(0);
        expect((await diagnosticsVerify(file)).secrets).toEqual([]);
    });
});
