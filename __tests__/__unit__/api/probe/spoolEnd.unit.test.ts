// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../../src/api/model/observation";
import { unseen } from "../../../../src/api/model/observation";
import type { Zosmf } from "../../../../src/api/ports/zosmf";
import type { SpoolFile } from "../../../../src/api/model/seen/zosmf";
import { ZosmfCircle } from "../../../../src/api/probe/ZosmfCircle";
import { sysprintEnd, tailRecords } from "../../../../src/api/probe/spoolEnd";
import { FakeClock } from "../../../support/worlds/fakeClock";

const provenance = { source: "spool", vantage: "LPAR1", at: new Date(0) };
const seen = <T>(value: T): Observation<T> => ({ ...provenance, seen: true, value });
const job = { name: "ZWE1SV", id: "STC00001" };

interface Asked {
    readonly first: number;
    readonly count: number;
}

/** A file in use of so many records; z/OSMF tells another count of it. */
function plexWith(file: { records: number; told: number }) {
    const asked: Asked[] = [];
    const sysprint = (): SpoolFile => ({ id: 104, ddName: "SYSPRINT", stepName: "ZWELNCH", recordCount: file.told });
    const zosmf = {
        server: { declaredFor: "lpar1" },
        spool: {
            files: () => Promise.resolve(seen([sysprint()])),
            records: (_: unknown, __: number, first: number, count: number) => {
                asked.push({ first, count });
                const held = Math.max(0, Math.min(count, file.records - first));
                return Promise.resolve(seen(Array.from({ length: held }, (___, index) => `record ${first + index}`)));
            },
        },
    } as unknown as Zosmf;
    return { asked, circle: new ZosmfCircle([zosmf], new FakeClock()), zosmf };
}

async function endOf(circle: ZosmfCircle) {
    const end = await sysprintEnd(job, circle);
    if (!end.seen) {
        throw new Error(end.why);
    }
    return end.value;
}

describe("sysprintEnd", () => {
    const sizes = [0, 1, 2, 999, 1_000, 1_001, 2_999, 3_000, 3_001, 9_001, 12_345, 533_712, 4_000_000];

    it.each(sizes)("finds the end of %d records, whatever count z/OSMF reports", async (records) => {
        for (const told of [0, 1, Math.floor(records / 2), records - 1, records, records + 5_000]) {
            const { circle } = plexWith({ records, told: Math.max(0, told) });
            const { end, tail } = await endOf(circle);
            expect({ told, end }).toEqual({ told, end: records });
            expect(tail.at(-1)).toBe(records === 0 ? undefined : `record ${records - 1}`);
            expect(tail.length).toBeGreaterThanOrEqual(Math.min(records, tailRecords));
        }
    });

    it("sends few requests: one record at a time, some twenty times, then one page", async () => {
        const { circle, asked } = plexWith({ records: 4_000_000, told: 0 });
        await endOf(circle);
        expect(asked.length).toBeLessThanOrEqual(32);
        expect(asked.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(3_100);
    });

    it("reads a short file whole with its second request", async () => {
        const { circle, asked } = plexWith({ records: 400, told: 0 });
        expect((await endOf(circle)).tail).toHaveLength(400);
        expect(asked).toHaveLength(2);
    });

    it("begins where the last run ended", async () => {
        const file = { records: 533_712, told: 0 };
        const { circle, asked } = plexWith(file);
        await endOf(circle);
        asked.length = 0;
        file.records += 70;
        expect((await endOf(circle)).end).toBe(533_782);
        expect(asked).toHaveLength(1);
    });

    it("reports why there is no end", async () => {
        const { circle, zosmf } = plexWith({ records: 5_000, told: 0 });
        zosmf.spool.records = () => Promise.resolve(unseen(provenance, "denied", "READ is missing"));
        expect(await sysprintEnd(job, circle)).toMatchObject({ seen: false, reason: "denied" });
        zosmf.spool.files = () => Promise.resolve(seen([]));
        expect(await sysprintEnd(job, circle)).toMatchObject({ seen: false, why: "ZWE1SV(STC00001) has no SYSPRINT" });
    });
});
