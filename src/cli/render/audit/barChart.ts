// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Html } from "../html/markup";
import { html } from "../html/markup";
import type { Block } from "./section";

/** Beyond that many days, weeks or calls a bar is as long as the chart: the short ones are what a reader looks for. */
const longest = 400;

/**
 * One bar for each value, of HTML alone: it wraps and scales with the text, and a screen reader reads label and value. Not by color alone:
 * the value stands beside each bar.
 */
export function renderBars({ title, bars, unit }: Extract<Block, { kind: "bars" }>): Html {
    const most = Math.min(longest, Math.max(1, ...bars.map(({ value }) => value)));
    const isCut = bars.some(({ value }) => value > longest);
    return html`<figure class="bars">
        <figcaption>${title}${isCut ? `. Bars end at ${longest} ${unit}.` : ""}</figcaption>
        <ul>
            ${bars.map(
                ({ label, value, words, tone }) =>
                    html`<li>
                        <span class="label">${label}</span>
                        <svg class="bar ${tone}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                            <rect class="track" width="100" height="10" />
                            <rect class="fill" width="${lengthOf(value, most)}" height="10" />
                        </svg>
                        <span class="value">${words}</span>
                    </li>`,
            )}
        </ul>
    </figure>`;
}

/** In percent, with a sliver for nothing, so that an expired certificate is seen. */
function lengthOf(value: number, most: number): number {
    return Math.max(0.5, Math.round((Math.min(value, most) / most) * 1_000) / 10);
}
