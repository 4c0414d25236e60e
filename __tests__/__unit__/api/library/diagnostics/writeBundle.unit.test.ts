// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk } from "../../../../../src/api/adapters/workstation/wholeFile";
import { realDisk } from "../../../../../src/api/adapters/workstation/wholeFile";
import { readZip } from "../../../../../src/api/adapters/workstation/zipFile";
import { writeBundle } from "../../../../../src/api/library/diagnostics/writeBundle";

const texts = [
    { name: "manifest.json", text: "{}\n" },
    { name: "journal.jsonl", text: "x".repeat(10_000) },
];
const names = new Map([["host.site.com", "host1.example.com"]]);
const start = new Date("2026-11-22T02:00:00Z");
const later = new Date(start.getTime() + 4_000_000);

/** Never comes back, as no call of a program that was killed does. */
const gone = (): Promise<never> => new Promise(() => undefined);

interface Killed {
    readonly disk: Disk;
    readonly killed: Promise<void>;
    /** What the operating system does for a program that was killed. */
    closeAll(): Promise<unknown>;
}

/** A disk of a program that is killed at one of its steps: before it, in its middle, or after it. */
function killedAt(step: number, moment: "before" | "within" | "after"): Killed {
    let count = 0;
    const closings: (() => Promise<void>)[] = [];
    let tellKilled = (): void => undefined;
    const killed = new Promise<void>((resolve) => (tellKilled = resolve));
    const at = async <T>(whole: () => Promise<T>, half: () => Promise<unknown> = whole): Promise<T> => {
        count += 1;
        if (count < step) {
            return whole();
        }
        if (count === step && moment !== "before") {
            await (moment === "after" ? whole() : half());
        }
        tellKilled();
        return gone();
    };
    const disk: Disk = {
        create: async (path) => {
            const draft = await at(async () => {
                const created = await realDisk.create(path);
                closings.push(created.close);
                return created;
            });
            return {
                write: (content) =>
                    at(
                        () => draft.write(content),
                        () => draft.write(content.slice(0, content.length / 2)),
                    ),
                sync: () => at(draft.sync),
                close: () => at(draft.close),
            };
        },
        rename: (from, to) => at(() => realDisk.rename(from, to)),
        remove: (path) => at(() => realDisk.remove(path)),
        names: (directory) => at(() => realDisk.names(directory)),
        changedAt: (path) => at(() => realDisk.changedAt(path)),
    };
    const closeAll = (): Promise<unknown> => Promise.allSettled(closings.map((close) => close()));
    return { disk, killed, closeAll };
}

/** With a table: the draft of an earlier one is looked at and removed, then each file takes five steps. */
const steps = 13;
const kills = Array.from({ length: steps }, (_, index) =>
    (["before", "within", "after"] as const).map((moment) => [index + 1, moment] as const),
).flat();

describe("writeBundle", () => {
    let folder = "";
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), "zowe-ha-write-"));
    });
    afterEach(() => rm(folder, { recursive: true }));

    /** As the operating system dates what a program of that time wrote. */
    async function dated(at: Date): Promise<void> {
        for (const name of await readdir(folder)) {
            await utimes(join(folder, name), at, at);
        }
    }

    it.each(kills)(
        "killed at step %i, %s it: the old bundle or the new one, and the next removes the rest",
        async (step, moment) => {
            const file = join(folder, "night.zip");
            await writeBundle(file, [{ name: "manifest.json", text: "old" }], null, realDisk, start);
            await writeFile(join(folder, "dawn.zip.0123456789.part"), "half");
            await dated(start);
            const { disk, killed, closeAll } = killedAt(step, moment);
            const ended = await Promise.race([
                killed.then(() => "killed"),
                writeBundle(file, texts, names, disk, later).then(() => "done"),
            ]);
            await closeAll();
            expect(ended).toBe("killed");
            expect(["old", "{}\n"]).toContain((await readZip(file)).get("manifest.json"));
            await dated(later);
            const afterwards = new Date(later.getTime() + 4_000_000);
            expect((await writeBundle(file, texts, names, realDisk, afterwards)).unfinished).toEqual([]);
            expect((await readdir(folder)).sort()).toEqual(["night.zip", "night.zip.names.json"]);
            expect([...(await readZip(file)).keys()]).toEqual(texts.map(({ name }) => name));
        },
    );

    it("takes no more steps than are tried here", async () => {
        const file = join(folder, "night.zip");
        await writeFile(join(folder, "dawn.zip.0123456789.part"), "half");
        await dated(start);
        const { disk } = killedAt(steps + 1, "before");
        await expect(writeBundle(file, texts, names, disk, later)).resolves.toMatchObject({ unfinished: [] });
    });

    it("names what another may be writing, and removes neither that nor what is none of ours", async () => {
        const file = join(folder, "mine.bundle");
        const young = "mine.bundle.0123456789.part";
        const foreign = ["report.0123456789.part", "night.zip.part", "mine.bundle.0123456789.part.txt"];
        await Promise.all([young, ...foreign].map((name) => writeFile(join(folder, name), "half")));
        await dated(later);
        expect((await writeBundle(file, texts, null, realDisk, later)).unfinished).toEqual([join(folder, young)]);
        await dated(start);
        expect((await writeBundle(file, texts, null, realDisk, later)).unfinished).toEqual([]);
        expect((await readdir(folder)).sort()).toEqual([...foreign, "mine.bundle"].sort());
    });

    it("leaves nothing where it cannot be written, and says why", async () => {
        const file = join(folder, "no", "night.zip");
        await expect(writeBundle(file, texts, names, realDisk, start)).rejects.toThrow("It cannot be written");
        expect(await readdir(folder)).toEqual([]);
        const disk = { ...realDisk, rename: () => Promise.reject(new Error("disk full")) };
        await expect(writeBundle(join(folder, "a.zip"), texts, null, disk, start)).rejects.toThrow("disk full");
        expect(await readdir(folder)).toEqual([]);
    });
});
