// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync } from "node:fs";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { describeWhere } from "../zowe/describeWith";

const places = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
    (name) => `/usr/bin/${name}`,
);

/** The Chromium of this machine: the one that `CHROMIUM` names, or an installed one. */
const installed = [process.env["CHROMIUM"] ?? "", ...places].find((path) => path !== "" && existsSync(path));

/**
 * The tests of a page in a real browser; without one they are left out, with the reason in their name.
 * @param body registers tests; the browser is there when they run
 */
export function describeInBrowser(subject: string, body: (browser: () => Browser) => void): void {
    describeWhere(installed !== undefined, "chromium", subject, () => {
        let browser: Browser;
        beforeAll(async () => {
            // As root there is no sandbox; nothing but files of this test is opened.
            browser = await chromium.launch({
                executablePath: installed ?? "chromium",
                args: ["--no-sandbox"],
                timeout: 0,
            });
        });
        afterAll(() => browser.close());
        body(() => browser);
    });
}

export interface Screen {
    readonly width: number;
    readonly colorScheme: "light" | "dark";
}

export const screens: readonly Screen[] = [1280, 400].flatMap((width) => [
    { width, colorScheme: "light" as const },
    { width, colorScheme: "dark" as const },
]);

/** Opens a page of one file as a user does; the network is off. It fails where the page asks for anything, or says anything on its console. */
export async function withPage<T>(
    browser: Browser,
    html: string,
    { width, colorScheme }: Screen,
    work: (page: Page) => Promise<T>,
): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, offline: true });
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("request", (request) => complaints.push(`asked for ${request.url()}`));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    try {
        await page.setContent(html);
        const result = await work(page);
        expect(complaints).toEqual([]);
        return result;
    } finally {
        await context.close();
    }
}

/** What axe-core finds on it, in words. */
export async function axeComplaints(page: Page): Promise<readonly string[]> {
    // In the world of the driver, where the policy of the page does not forbid scripts.
    const found: {
        violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
    } = await page.evaluate(`${axe.source}; axe.run(document, { resultTypes: ["violations"] })`);
    return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`),
    );
}
