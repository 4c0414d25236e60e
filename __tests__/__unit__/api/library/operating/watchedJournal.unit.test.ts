// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { toldWithTrouble, watchedJournal } from "../../../../../src/api/library/operating/watchedJournal";
import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import type { OperationReport } from "../../../../../src/api/model/operation/operation";

const at = "2026-11-22T02:00:00Z";

function sent(wasSent: boolean | null): OperationEvent {
    const command = { command: "P ZWE1SV1", system: "LPAR1", via: "console", by: null, answer: null, wasSent } as const;
    return { kind: "command-sent", at, number: 1, sent: command };
}

describe("a journal that cannot be written", () => {
    const report = { outcome: "INCOMPLETE", exitCode: 8, notes: ["before"] } as unknown as OperationReport;

    it("is recorded, and still rejects", async () => {
        const full = new Error("disk full");
        let isFull = true;
        const journal = watchedJournal({
            operationId: "op",
            write: () => (isFull ? Promise.reject(full) : Promise.resolve()),
            close: () => Promise.resolve(),
        });
        await expect(journal.write(sent(true))).rejects.toBe(full);
        isFull = false;
        await journal.write(sent(true));
        expect(journal.trouble()).toBe(full);
    });

    it("is a note in the report once something was sent, or may have been", () => {
        const trouble = new Error("The journal cannot be written: ENOSPC.");
        for (const event of [sent(true), sent(null)]) {
            const told = toldWithTrouble(report, [event], trouble);
            expect(told).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
            expect(told.notes[1]).toMatch(/^The journal cannot be written: ENOSPC\. Later events/);
        }
        expect(toldWithTrouble(report, [sent(true)], null)).toBe(report);
    });

    it("ends the command if nothing was sent", () => {
        const trouble = new Error("disk full");
        expect(() => toldWithTrouble(report, [sent(false)], trouble)).toThrow(trouble);
    });
});
