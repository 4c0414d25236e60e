// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { appendFile, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journalFile } from "../../../../../src/api/adapters/workstation/journalFile";
import { systemClock } from "../../../../../src/api/adapters/workstation/systemClock";
import type { OperationEvent } from "../../../../../src/api/model/operation/event";

const at = "2026-11-22T02:14:07.000Z";

const began = (operationId: string, when = at): OperationEvent => ({
    kind: "operation-began",
    at: when,
    operationId,
    operation: "RESTART",
    by: { user: "user", host: "host", pid: 1 },
    deployment: "plex1",
    profile: "plex1",
    continues: null,
    settings: {},
    targets: [],
    leftAlone: [],
    plan: [],
    notes: [],
});

describe("journalFile", () => {
    let directory = "";
    beforeEach(async () => {
        directory = join(await mkdtemp(join(tmpdir(), "ha-")), "ha", "operations");
    });
    afterEach(() => rm(join(directory, "..", ".."), { recursive: true, force: true }));

    it("writes every event to disk before the program continues, for its owner alone", async () => {
        const journal = journalFile(directory, systemClock);
        const writer = await journal.open(journal.newId("restart"));
        await writer.write(began(writer.operationId));
        const [name] = await readdir(directory);
        expect(name).toBe(`${writer.operationId}.jsonl`);
        expect(writer.operationId).toMatch(/^restart-\d{8}-\d{6}-[0-9a-f]{4}$/);
        expect((await readFile(join(directory, name ?? ""), "utf8")).trim()).toBe(
            JSON.stringify(began(writer.operationId)),
        );
        expect((await stat(join(directory, name ?? ""))).mode & 0o077).toBe(0);
        await writer.close();
    });

    it("keeps the lines of parallel steps whole", async () => {
        const journal = journalFile(directory, systemClock);
        const writer = await journal.open(journal.newId("start"));
        const numbers = Array.from({ length: 40 }, (_, index) => index);
        await writer.write(began(writer.operationId));
        await Promise.all(numbers.map((number) => writer.write({ kind: "step-began", at, number })));
        await writer.close();
        const read = await journal.read(writer.operationId);
        expect(read?.events.slice(1)).toEqual(numbers.map((number) => ({ kind: "step-began", at, number })));
    });

    it("skips the incomplete line of a program that was killed", async () => {
        const journal = journalFile(directory, systemClock);
        const writer = await journal.open(journal.newId("start"));
        await writer.write(began(writer.operationId));
        await writer.close();
        await appendFile(join(directory, `${writer.operationId}.jsonl`), '{"kind":"step-be');
        expect((await journal.read(writer.operationId))?.events).toHaveLength(1);
    });

    it("lists the newest first, and does not mistake another file for an operation", async () => {
        const journal = journalFile(directory, systemClock);
        expect(await journal.readAll()).toEqual([]);
        for (const minute of ["01", "03", "02"]) {
            const writer = await journal.open(journal.newId("stop"));
            await writer.write(began(writer.operationId, `2026-11-22T02:${minute}:00.000Z`));
            await writer.close();
        }
        await appendFile(join(directory, "notes.jsonl"), `${JSON.stringify(began("x"))}\n`);
        const times = (await journal.readAll()).map(({ events }) => events[0]?.at.slice(14, 16));
        expect(times).toEqual(["03", "02", "01"]);
    });

    it.each(["../../secret", "restart-20261122-021407-k3f", "restart-20261122-021407-12ab\n", "", "con"])(
        "does not look for a file named %j",
        async (id) => {
            expect(await journalFile(directory, systemClock).read(id)).toBeNull();
        },
    );
});
