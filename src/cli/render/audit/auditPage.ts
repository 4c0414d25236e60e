// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport } from "../../../index";
import type { Html } from "../html/markup";
import { html } from "../html/markup";
import { renderPage } from "../html/page";
import { dayAndTime } from "../layout/timeWords";
import { verdictTones } from "../layout/tones";
import { auditSections, auditTitle } from "./auditSections";
import { auditStyles } from "./auditStyles";
import { renderBars } from "./barChart";
import type { Block, Cell, Section, Table } from "./section";
import { textOf } from "./section";
import { renderStrips } from "./stripChart";

/**
 * One file for a browser and for paper: every section, folds for the details, and the raw data at the end.
 * @param rawText the text that the digest was computed from
 */
export function renderAuditPage(report: AuditReport, rawText: string): string {
    const { verdict, generatedAt } = report;
    const sections = auditSections(report);
    return renderPage({
        title: auditTitle(report),
        lead: html`<p class="verdict ${verdictTones[verdict]}">${verdict}</p>
            <nav aria-label="Sections">
                <ul>
                    ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
                </ul>
            </nav>`,
        body: [...sections.map(renderSection), renderRawData(rawText)],
        styles: auditStyles,
        foot: html`Made by <code>zowe ha report</code>, ${dayAndTime(generatedAt)}. All times are in UTC.`,
    });
}

function renderSection({ id, heading, blocks }: Section): Html {
    return html`<section id="${id}" aria-labelledby="${id}-heading">
        <h2 id="${id}-heading">${heading}</h2>
        ${blocks.map(renderBlock)}
    </section>`;
}

function renderBlock(block: Block): Html {
    switch (block.kind) {
        case "words":
            return html`<p>
                ${block.words.map((cell, index) => html`${index === 0 ? "" : " - "}${renderCell(cell)}`)}
            </p>`;
        case "list":
            return html`<ul>
                ${block.items.map((item) => html`<li>${item}</li>`)}
            </ul>`;
        case "table":
            return renderTable(block.table);
        case "text":
            return html`<pre tabindex="0">${block.text}</pre>`;
        case "bars":
            return renderBars(block);
        case "strips":
            return renderStrips(block);
        case "fold":
            return html`<details>
                <summary>${renderCell(block.title)}</summary>
                ${block.blocks.map(renderBlock)}
            </details>`;
    }
}

function renderCell(cell: Cell): Html {
    return typeof cell === "string" ? html`${cell}` : html`<span class="word ${cell.tone}">${cell.text}</span>`;
}

/** Below a width, each row is a block, and each cell shows the name of its column. */
function renderTable({ caption, columns, rows }: Table): Html {
    return html`<table>
        <caption>
            ${caption}
        </caption>
        <thead>
            <tr>
                ${columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
        </thead>
        <tbody>
            ${rows.map(
                (row) =>
                    html`<tr>
                        ${row.map((cell, index) => renderEntry(cell, columns[index] ?? ""))}
                    </tr>`,
            )}
        </tbody>
    </table>`;
}

/** What is short stays on one line, so that a long neighbor does not break it. */
const shortWords = 24;

function renderEntry(cell: Cell, column: string): Html {
    const length = textOf(cell).length;
    return length <= shortWords
        ? html`<td class="short" data-column="${column}">${renderCell(cell)}</td>`
        : html`<td data-column="${column}">${renderCell(cell)}</td>`;
}

/** One line, as it is: a reader can copy it and compute the digest. */
function renderRawData(text: string): Html {
    return html`<details class="raw">
        <summary>Raw data (JSON)</summary>
        <pre id="data" tabindex="0">${text}</pre>
    </details>`;
}
