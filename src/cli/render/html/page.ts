// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { raw } from "../../../vendor/hono";
import type { Content } from "./markup";
import { html } from "./markup";
import { theme } from "./theme";

export interface Page {
    readonly title: string;
    /** Below the heading. */
    readonly lead: Content;
    /** The contents of `main`. */
    readonly body: Content;
    /** CSS of this page, a constant; nothing foreign may be in it. */
    readonly styles: string;
    /** The last line. */
    readonly foot: Content;
}

/** No script runs and nothing is loaded, whatever a log contains. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file that needs nothing else: for a browser, for paper, and for a screen reader. */
export function renderPage({ title, lead, body, styles, foot }: Page): string {
    return html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="${policy}" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>${title}</title>
                <style>
                    ${raw(theme)}${raw(styles)}
                </style>
            </head>
            <body>
                <header>
                    <h1>${title}</h1>
                    ${lead}
                </header>
                <main>${body}</main>
                <footer>${foot}</footer>
            </body>
        </html> `.toString();
}
