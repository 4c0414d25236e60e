// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderTimelinePage } from "../../src/cli/render/html/timelinePage";
import { axeComplaints, describeInBrowser, screens, withPage } from "../support/browser/browser";
import { buildEvent, buildTimeline } from "../support/worlds/buildTimeline";

const wide = { width: 1_280, colorScheme: "light" } as const;

describeInBrowser("the page of zowe ha timeline --format html", (browser) => {
    it.each(screens)("has no problem that axe finds, and does not scroll sideways as a whole (%j)", async (screen) => {
        await withPage(browser(), renderTimelinePage(buildTimeline()), screen, async (page) => {
            expect(await axeComplaints(page)).toEqual([]);
            expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
            const colors = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)";
            const [background] = await page.evaluate<readonly number[]>(colors);
            expect((background ?? 0) > 127).toBe(screen.colorScheme === "light");
        });
    });

    it("shows each event once in the lanes and once in the table, with the same name", async () => {
        const report = buildTimeline();
        await withPage(browser(), renderTimelinePage(report), wide, async (page) => {
            expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
                "LPAR1",
                "LPAR2",
                "several systems",
            ]);
            expect(await page.getByRole("listitem").getByRole("link").count()).toBe(report.events.length);
            expect(await page.getByRole("row").count()).toBe(report.events.length + 1);
            for (const { what } of report.events) {
                expect(await page.getByRole("row", { name: what }).count()).toBeGreaterThan(0);
                expect(await page.getByRole("link", { name: what }).count()).toBeGreaterThan(0);
            }
        });
    });

    it("can be zoomed and followed with the keyboard alone", async () => {
        await withPage(browser(), renderTimelinePage(buildTimeline()), { ...wide, width: 400 }, async (page) => {
            const widthOf = (selector: string) =>
                page.evaluate<number>(
                    `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().width`,
                );
            const before = await widthOf(".lanes");
            await page.keyboard.press("Tab");
            await page.keyboard.press("ArrowRight");
            await page.keyboard.press("ArrowRight");
            expect((await widthOf(".lanes")) / before).toBeCloseTo(4, 0);
            await page.keyboard.press("Tab");
            expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
                "Lanes, which scroll sideways",
            );
            await page.keyboard.press("Tab");
            const first = await page.evaluate<string>("document.activeElement.getAttribute('href')");
            await page.keyboard.press("Enter");
            expect(await page.locator("tr:target").getAttribute("id")).toBe(first.slice(1));
            await page.keyboard.press("Tab");
            expect(await page.evaluate("document.activeElement.closest('tr').id")).toBe(first.slice(1));
        });
    });

    it("lets no text of a log run, load or leave its place", async () => {
        const hostile = [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            '" onfocus="alert(1)" autofocus x="',
            "</style></title></table><svg onload=alert(1)><style>*{display:none}",
            "\u001b]0;title\u0007\u001b[31m\u202e",
            "W".repeat(2_000),
        ];
        const events = hostile.map((text) => buildEvent("02:00:00", text, { system: text, message: text }));
        const page = renderTimelinePage(buildTimeline({ profile: hostile.join(), events }));
        for (const screen of screens) {
            await withPage(browser(), page, screen, async (shown) => {
                expect(await shown.locator("script, img, svg").count()).toBe(0);
                expect(await shown.getByRole("row").count()).toBe(events.length + 1);
                expect(await shown.locator("body").innerText()).toContain("<script>alert(1)</script>");
                expect(await shown.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
                    0,
                );
            });
        }
    });
});
