// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { renderExplanation } from "../../../../../src/cli/render/explanation";
import { plainStyle } from "../../../../../src/cli/render/layout/style";
import { explainFrom } from "../../../../../src/index";

const file = join(__dirname, "../../../../evidence/bundles/format-1.zip");

describe("explainFrom", () => {
    it("explains what was not as it should be: the verdict, the states, the checks, each with what was seen", async () => {
        const { query, bundle, entries, seen } = await explainFrom(file, null);
        expect([query, bundle?.file]).toEqual([null, file]);
        const names = (some: readonly { readonly id: string }[]): readonly string[] =>
            [...new Set(some.map(({ id }) => id))].sort();
        expect(names(entries)).toEqual(["HA-REG03", "HA-STC01", "DEGRADED", "STOPPED"].sort());
        expect(names(seen)).toEqual(names(entries));
    });

    it("shows the result of a check for every instance", async () => {
        const { entries, seen } = await explainFrom(file, "task-not-running");
        expect(entries.map(({ id }) => id)).toEqual(["HA-STC01"]);
        expect(seen.map(({ instance, text }) => [instance, text.split(" ")[0]])).toEqual([
            ["lpar1", expect.stringMatching(/^(PASS|WARN)$/)],
            ["lpar2", expect.stringMatching(/^(PASS|WARN)$/)],
        ]);
    });

    it("shows the last lines of a message with their places, and none that only quote it", async () => {
        const { seen } = await explainFrom(file, "ZWEL0022I");
        expect(seen.length).toBeGreaterThan(0);
        for (const { evidence } of seen) {
            expect(evidence.length).toBeLessThanOrEqual(5);
            expect(evidence.every(({ job }) => /^\w+\(\w+\)$/.test(job))).toBe(true);
            expect(evidence.filter(({ text }) => text.includes('"ZWEL0022I"'))).toEqual([]);
        }
    });

    it("says so where the bundle shows nothing of an entry", async () => {
        const report = await explainFrom(file, "SYSTEM-DOWN");
        expect(report.seen).toEqual([]);
        expect(renderExplanation(report, plainStyle)).toContain("seen   nothing in this bundle shows it");
    });

    it("refuses a name that is not known, and a file that is no bundle", async () => {
        await expect(explainFrom(file, "HA-XX99")).rejects.toThrow("There is no");
        await expect(explainFrom(__filename, null)).rejects.toThrow("cannot be read as a zip file");
    });
});
