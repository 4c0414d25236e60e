// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Html } from "../html/markup";
import { html } from "../html/markup";
import type { Block, Strip } from "./section";

/**
 * One strip for each address or instance, in the order of time: a full box is a stretch in which calls failed, a low one a stretch in which
 * all succeeded, none a stretch without calls. The legend has their meaning in words.
 */
export function renderStrips({ title, legend, strips }: Extract<Block, { kind: "strips" }>): Html {
    return html`<figure class="bars">
        <figcaption>${title}. ${legend}</figcaption>
        <ul>
            ${strips.map(
                (strip) =>
                    html`<li>
                        <span class="label">${strip.label}</span>
                        ${renderStrip(strip)}
                        <span class="value">${strip.words}</span>
                    </li>`,
            )}
        </ul>
    </figure>`;
}

function renderStrip({ stretches }: Strip): Html {
    const width = Math.max(1, stretches.length);
    return html`<svg class="bar strip" viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="${width}" height="10" />
        ${stretches.map(({ calls, failures }, index) =>
            calls === 0
                ? null
                : failures > 0
                  ? html`<rect class="failed" x="${index}" width="1" height="10" />`
                  : html`<rect class="well" x="${index}" y="6" width="1" height="4" />`,
        )}
    </svg>`;
}
