// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { html } from "../../../../../src/cli/render/html/markup";
import { renderPage } from "../../../../../src/cli/render/html/page";

const hostile = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</style></title></textarea><svg onload=alert(1)>",
    "${alert(1)} &lt;b&gt; &#60;i&#62;",
    "\u001b]0;title\u0007\u001b[31m \u0000 \u202eturned",
];

describe("html", () => {
    it.each(hostile)("writes %j as text, in an element and in an attribute", (text) => {
        const made = html`<p title="${text}">${text}</p>`.toString();
        const [, attribute = "", content = ""] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(made) ?? [];
        expect(content).not.toBe("");
        expect(attribute).toBe(content);
        expect(made).not.toMatch(/[\u0000-\u001f\u202e]/);
    });

    it("keeps existing markup, in lists too, and leaves out null", () => {
        const rows = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
        const list = html`<ul>
            ${rows}${null}${3}
        </ul>`;
        expect(list.toString().replace(/\s/g, "")).toBe("<ul><li>a</li><li>&lt;b&gt;</li>3</ul>");
    });
});

describe("renderPage", () => {
    const page = renderPage({
        title: hostile.join(),
        lead: hostile.join(),
        body: hostile,
        styles: "p { margin: 0 }",
        foot: hostile,
    });

    it("holds no element of a hostile text, and allows no script and no loading", () => {
        const elements = [...page.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name);
        expect([...new Set(elements)]).toEqual([
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "h1",
            "main",
            "footer",
        ]);
        expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;');
        expect(page).toContain("p { margin: 0 }");
        expect(page).not.toMatch(/url\(|@import|https?:/);
    });
});
