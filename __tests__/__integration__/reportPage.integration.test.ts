// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { auditSections } from "../../src/cli/render/audit/auditSections";
import { renderAuditPage } from "../../src/cli/render/audit/auditPage";
import { rawTextOf } from "../../src/index";
import type { AuditReport } from "../../src/index";
import { axeComplaints, describeInBrowser, screens, withPage } from "../support/browser/browser";
import { buildAudit, buildInstanceStatus } from "../support/worlds/buildAudit";
import { buildDrilled } from "../support/worlds/buildMeasured";

const wide = { width: 1_280, colorScheme: "light" } as const;
const rendered = (report: AuditReport): string => renderAuditPage(report, rawTextOf(report.data));

describeInBrowser("the page of zowe ha report", (browser) => {
    it.each(screens)(
        "has no problem that axe finds, with every fold open, and does not scroll sideways (%j)",
        async (screen) => {
            await withPage(browser(), rendered(buildAudit()), screen, async (page) => {
                expect(await axeComplaints(page)).toEqual([]);
                await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
                expect(await axeComplaints(page)).toEqual([]);
                expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
            });
        },
    );

    it("shows each section, which its link leads to, and opens each fold by the keyboard", async () => {
        const report = buildAudit();
        await withPage(browser(), rendered(report), wide, async (page) => {
            const headings = auditSections(report).map(({ heading }) => heading);
            expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual(headings);
            for (const heading of headings) {
                const section = page.getByRole("region", { name: heading, exact: true });
                expect((await section.innerText()).length).toBeGreaterThan(heading.length + 10);
                await page.getByRole("navigation").getByRole("link", { name: heading, exact: true }).click();
                expect(await page.locator("section:target h2").innerText()).toBe(heading);
            }
            const folds = await page.locator("details").all();
            expect(folds.length).toBeGreaterThan(4);
            for (const one of folds) {
                const inside = one.locator(":scope > :not(summary)").first();
                expect(await inside.isVisible()).toBe(false);
                await one.locator("summary").first().press("Enter");
                expect(await inside.isVisible()).toBe(true);
            }
        });
    });

    it("draws a bar for each certificate, as long as it is valid, and a strip for each measured address", async () => {
        await withPage(browser(), rendered(buildAudit()), wide, async (page) => {
            const widths = await page.evaluate<readonly number[]>(
                "[...document.querySelectorAll('#certificates rect.fill')].map((bar) => bar.getBoundingClientRect().width)",
            );
            const [expired = 0, valid = 0] = widths;
            expect([widths.length, expired > 0, valid / expired > 100]).toEqual([2, true, true]);
            expect(await page.locator("#certificates figure li").allInnerTexts()).toEqual([
                expect.stringMatching(/^lpar1: Old\s+expired 2 days ago$/),
                expect.stringMatching(/^lpar1: New\s+363 days$/),
            ]);
            expect(await page.locator("#measured figure").first().locator("li").count()).toBe(2);
            expect(await page.locator("#measured figure").first().locator("rect.failed").count()).toBe(2);
        });
    });

    it("draws when the instance of a drill was down, as long as it was", async () => {
        const down = { operations: [buildDrilled()] };
        await withPage(browser(), rendered(buildAudit(down)), wide, async (page) => {
            const line = page.locator("#measured figure").nth(1);
            expect(await line.locator("li").allInnerTexts()).toEqual([
                expect.stringMatching(/^lpar2\s+down for 120 s$/),
            ]);
            // 120 marks for 600 s: down from second 120 to 240.
            const marks = await line.locator("rect.failed").all();
            const places = await Promise.all(marks.map((mark) => mark.getAttribute("x")));
            expect(places).toEqual(Array.from({ length: 24 }, (_, place) => String(24 + place)));
        });
    });

    it("holds the raw data as the digest has it, and prints without the folds that are closed", async () => {
        const report = buildAudit();
        await withPage(browser(), rendered(report), wide, async (page) => {
            expect(await page.locator("#data").textContent()).toBe(rawTextOf(report.data));
            await page.emulateMedia({ media: "print" });
            expect(await page.locator("nav").isVisible()).toBe(false);
            expect(await page.locator("details").first().isVisible()).toBe(false);
            expect(await page.locator("#verdict").isVisible()).toBe(true);
        });
    });

    it("lets no text of a system run, load or leave its place", async () => {
        const hostile = [
            "<script>alert(1)</script>",
            '" onfocus="alert(1)" autofocus x="',
            "</pre></details><svg onload=alert(1)>",
            "W".repeat(2_000),
            "\u202e",
        ];
        const { status } = buildAudit().data;
        const instances = hostile.map((text, index) =>
            buildInstanceStatus(`i${index}`, { reason: text, system: text }),
        );
        const report = buildAudit({ status: { ...status, instances } });
        for (const screen of screens.filter(({ colorScheme }) => colorScheme === "dark")) {
            await withPage(browser(), rendered(report), screen, async (page) => {
                expect(await page.locator("script, img").count()).toBe(0);
                expect(await page.locator("#instances").innerText()).toContain("<script>alert(1)</script>");
                expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
                expect(await page.locator("#data").textContent()).toBe(rawTextOf(report.data));
            });
        }
    });
});
