// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { TimelineReport } from "../../../../../src/index";
import { timelineFrom } from "../../../../../src/index";

const file = join(__dirname, "../../../../evidence/bundles/format-1.zip");
const whole = { lpars: null, since: null, until: null };

function systems({ events }: TimelineReport): readonly (string | null)[] {
    return [...new Set(events.map(({ system }) => system))].sort();
}

describe("timelineFrom", () => {
    it("shows the whole period of the bundle, by the clock of z/OS", async () => {
        const report = await timelineFrom(file, whole);
        expect(systems(report)).toEqual(["LPAR1", "LPAR2"]);
        expect(report.events.every(({ at }) => at >= report.since && at <= report.until)).toBe(true);
    });

    it("shows only the systems that are named, by instance or system", async () => {
        expect(systems(await timelineFrom(file, { ...whole, lpars: ["lpar2"] }))).toEqual(["LPAR2"]);
        await expect(timelineFrom(file, { ...whole, lpars: ["lpar9"] })).rejects.toThrow(
            '"lpar9" is neither an instance nor a system. Valid names: lpar1, lpar2.',
        );
    });

    it("shows only what happened from --since to --until", async () => {
        const { events, since, until } = await timelineFrom(file, whole);
        // Where nothing happened: one log writes seconds of the same event, and another fractions of them.
        const times = events.map(({ at }) => Date.parse(at));
        const quiet = times.findIndex((at, index) => index > 2 && (times[index + 1] ?? 0) - at > 3_000);
        const middle = (times[quiet] ?? 0) + 1_500;
        const before = await timelineFrom(file, { ...whole, until: new Date(middle) });
        const after = await timelineFrom(file, { ...whole, since: new Date(middle) });
        const isNoGap = ({ kind }: TimelineReport["events"][number]): boolean => kind !== "gap";
        const expected = events.filter(isNoGap);
        expect(quiet).toBeGreaterThan(0);
        expect(before.events.filter(isNoGap)).toEqual(expected.filter(({ at }) => Date.parse(at) < middle));
        expect(after.events.filter(isNoGap)).toEqual(expected.filter(({ at }) => Date.parse(at) > middle));
        expect([before.since, before.until]).toEqual([since, new Date(middle).toISOString()]);
        expect(after.until).toBe(until);
    });

    it("counts a distance from when the bundle was taken, and names the time that the bundle does not hold", async () => {
        const { until, since } = await timelineFrom(file, whole);
        const last = await timelineFrom(file, { ...whole, since: { agoMs: 60_000 } });
        expect(Date.parse(until) - Date.parse(last.since)).toBe(60_000);
        const longer = await timelineFrom(file, { ...whole, since: { agoMs: 86_400_000 } });
        expect(longer.since).toBe(since);
        expect(longer.missing.map(({ what }) => what)).toContain("earlier events");
    });

    it.each([
        [
            "a period that ends before it begins",
            { since: { agoMs: 60_000 }, until: { agoMs: 120_000 } },
            "before --since",
        ],
        ["a period after the bundle", { since: new Date("2099-01-01"), until: null }, "The bundle has logs from"],
        ["a period before the bundle", { since: new Date(0), until: new Date(1) }, "The bundle has logs from"],
    ])("refuses %s", async (_, period, words) => {
        await expect(timelineFrom(file, { ...whole, ...period })).rejects.toThrow(words);
    });
});
