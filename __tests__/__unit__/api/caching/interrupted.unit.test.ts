// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import * as fc from "fast-check";
import { scaled } from "../../../support/laws/reliability";
import { PretendCaches } from "../../../support/worlds/pretendCaches";
import { verifyPretend } from "../../../support/worlds/verifyPretend";

const runs = scaled(500, 60);
const longestRunMs = 2_500;

interface Interruption {
    readonly count: number;
    readonly afterMs: number;
    readonly latencyMs: number;
    readonly delayMs: number;
    readonly isParted: boolean;
    readonly storage: "infinispan" | "redis" | "VSAM" | "inMemory";
}

const interruptions = fc.record<Interruption>({
    count: fc.integer({ min: 2, max: 5 }),
    afterMs: fc.integer({ min: 0, max: longestRunMs }),
    latencyMs: fc.constantFrom(2, 10, 60),
    delayMs: fc.constantFrom(0, 0, 30, 400),
    isParted: fc.boolean(),
    storage: fc.constantFrom("infinispan", "infinispan", "redis", "VSAM", "inMemory"),
});

async function interrupt({
    count,
    afterMs,
    latencyMs,
    delayMs,
    isParted,
    storage,
}: Interruption): Promise<PretendCaches> {
    const ids = Array.from({ length: count }, (_, index) => `lpar${index + 1}`);
    const caches = new PretendCaches(ids, { latencyMs, node: () => ({ storage }) });
    caches.put("lpar1", "kept");
    caches.fault({ kind: "cache-replication-delay", milliseconds: delayMs });
    if (isParted) {
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ids.slice(1)] });
    }
    const ending = new AbortController();
    void caches.clock.sleep(afterMs).then(() => ending.abort());
    await verifyPretend(caches, { rounds: 3, waitSeconds: 1, signal: ending.signal });
    await caches.pass(1);
    return caches;
}

describe("an interrupted verification", () => {
    it(`leaves the store unchanged, ${runs} times, whenever it is interrupted`, async () => {
        await fc.assert(
            fc.asyncProperty(interruptions, async (interruption) => {
                const caches = await interrupt(interruption);
                const left = caches.ids.flatMap((id) => caches.keysAt(id)).filter((key) => key !== "kept");
                expect(left).toEqual([]);
            }),
            { numRuns: runs, seed: 6 },
        );
    });

    it("ends within the time of one write", async () => {
        const caches = new PretendCaches(["lpar1", "lpar2"]);
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ["lpar2"]] });
        const ending = new AbortController();
        void caches.clock.sleep(100).then(() => ending.abort());
        const began = caches.clock.now().getTime();
        const { verification } = await verifyPretend(caches, { signal: ending.signal });
        expect(caches.clock.now().getTime() - began).toBeLessThan(16_000);
        expect(verification.roundsDone).toBe(0);
    });
});
