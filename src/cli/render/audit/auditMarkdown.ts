// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport } from "../../../index";
import { markdownTable, markdownText } from "../layout/markdownText";
import { dayAndTime } from "../layout/timeWords";
import { auditSections, auditTitle } from "./auditSections";
import type { Block, Cell } from "./section";
import { textOf } from "./section";

/** For a ticket or a wiki. */
export function renderAuditMarkdown(report: AuditReport): string {
    return [
        `# ${markdownText(auditTitle(report))}`,
        "",
        `Made by \`zowe ha report\`, ${dayAndTime(report.generatedAt)}.`,
        ...auditSections(report).flatMap(({ heading, blocks }) => ["", `## ${heading}`, ...blocks.flatMap(linesOf)]),
        "",
    ].join("\n");
}

/** A chart is left out: the table after it has the same numbers. A fold is a section of its own. */
function linesOf(block: Block): readonly string[] {
    switch (block.kind) {
        case "words":
            return ["", block.words.map((cell) => strong(cell, markdownText(textOf(cell)))).join(" - ")];
        case "list":
            return ["", ...block.items.map((item) => `- ${markdownText(item)}`)];
        case "table": {
            const { columns, rows } = block.table;
            return [
                "",
                ...markdownTable(
                    columns,
                    rows.map((row) => row.map(textOf)),
                ),
            ];
        }
        case "text":
            return ["", ...fenced(block.text)];
        case "fold":
            return ["", `### ${markdownText(textOf(block.title))}`, ...block.blocks.flatMap(linesOf)];
        case "bars":
        case "strips":
            return [];
    }
}

/** Behind a list, indented text would be a part of it and could hold markup; no text can end a fence that is longer than its own. */
function fenced(text: string): readonly string[] {
    const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
    const fence = "`".repeat(Math.max(2, ...runs) + 1);
    return [fence, text, fence];
}

function strong(cell: Cell, text: string): string {
    return typeof cell === "string" ? text : `**${text}**`;
}
