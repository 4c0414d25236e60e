// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DirectoryEntry } from "../../../../src/api/model/seen/zosmf";
import { gapsOf } from "../../../../src/api/model/observation";
import type { ZosmfCircle } from "../../../../src/api/probe/ZosmfCircle";
import { pullJournals } from "../../../../src/api/sharing/pullJournals";
import { pathsOf } from "../../../../src/api/sharing/sharedPlace";

const provenance = { source: "z/OSMF files", vantage: "lpar1", at: new Date(0) };
const idOf = (number: number): string => `stop-20261122-021407-${String(number).padStart(4, "0")}`;

const journal = (operationId: string, more: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({
        kind: "operation-began",
        at: "2026-11-22T02:14:07.000Z",
        operationId,
        operation: "STOP",
        by: { user: "USER1", host: "WS7", pid: 17 },
        deployment: "lpar1@LPAR1",
        profile: "plex1",
        continues: null,
        settings: {},
        targets: [],
        leftAlone: [],
        plan: [],
        notes: [],
        ...more,
    });

/** A directory of journals, and what a workstation keeps of it. */
class Pretend {
    public readonly files = new Map<string, string>();
    public readonly kept = new Map<string, string>();
    public reads = 0;
    private stamps: Readonly<Record<string, string>> = {};

    public async pull(): Promise<readonly string[]> {
        const list = [...this.files].map(([name, { length: size }]) => ({ name, size, mode: "-rw-r-----" }));
        const files = {
            list: () => Promise.resolve({ seen: true, value: list as unknown as DirectoryEntry[], ...provenance }),
            text: (path: string) => {
                this.reads++;
                return Promise.resolve({
                    seen: true,
                    value: this.files.get(path.split("/").at(-1) ?? ""),
                    ...provenance,
                });
            },
        };
        const circle = { ask: (work: (zosmf: unknown) => unknown) => work({ files }) } as unknown as ZosmfCircle;
        const pulled = await pullJournals(circle, pathsOf("/u/ha"), {
            stamps: () => Promise.resolve(this.stamps),
            keep: (id, text) => Promise.resolve(void this.kept.set(id, text)),
            remember: (stamps) => Promise.resolve(void (this.stamps = stamps)),
        });
        return gapsOf(pulled);
    }
}

describe("pullJournals", () => {
    it("reads what has changed since, and nothing twice", async () => {
        const pretend = new Pretend();
        pretend.files.set(`${idOf(1)}.jsonl`, journal(idOf(1)));
        expect(await pretend.pull()).toEqual([]);
        expect(await pretend.pull()).toEqual([]);
        expect(pretend.reads).toBe(1);
        pretend.files.set(`${idOf(1)}.jsonl`, journal(idOf(1), { notes: ["more"] }));
        await pretend.pull();
        expect(pretend.kept.get(idOf(1))).toContain("more");
    });

    it("keeps what it read earlier if the file was damaged since", async () => {
        const pretend = new Pretend();
        pretend.files.set(`${idOf(1)}.jsonl`, journal(idOf(1)));
        await pretend.pull();
        pretend.files.set(`${idOf(1)}.jsonl`, journal(idOf(1), { plan: [{}] }));
        expect(await pretend.pull()).toEqual([
            `/u/ha/operations/${idOf(1)}.jsonl contains an incomplete event (number 1)`,
        ]);
        expect(pretend.kept.get(idOf(1))).toBe(`${journal(idOf(1))}\n`);
    });

    it("counts the rest if there is much that it cannot read, and does not report foreign files", async () => {
        const pretend = new Pretend();
        Array.from({ length: 9 }, (_, number) => pretend.files.set(`\u001b[31m${number}.jsonl`, "x"));
        pretend.files.set("README", "x").set(`${idOf(1)}.jsonl`, "");
        const gaps = await pretend.pull();
        expect(gaps).toHaveLength(6);
        expect(gaps.at(-1)).toBe("4 more journals there also cannot be read");
        expect(gaps.join()).not.toContain("\u001b");
        expect(pretend.reads).toBe(0);
    });
});
