// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Tone } from "../layout/style";

/** A text, or a text with a tone where its word is a judgement. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

export interface Table {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
}

/** One bar, with its value in words. */
export interface Bar {
    readonly label: string;
    readonly value: number;
    readonly words: string;
    readonly tone: Tone;
}

/** One stretch of time of a measured target. */
interface Stretch {
    readonly calls: number;
    readonly failures: number;
}

/** Calls through one address, in the order of time. */
export interface Strip {
    readonly label: string;
    readonly words: string;
    readonly stretches: readonly Stretch[];
}

/** A part of a section. The charts show only what the table after them has in words, so a form without pictures leaves them out. */
export type Block =
    | { readonly kind: "words"; readonly words: readonly Cell[] }
    | { readonly kind: "list"; readonly items: readonly string[] }
    | { readonly kind: "table"; readonly table: Table }
    | { readonly kind: "bars"; readonly title: string; readonly unit: string; readonly bars: readonly Bar[] }
    | { readonly kind: "strips"; readonly title: string; readonly legend: string; readonly strips: readonly Strip[] }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "fold"; readonly title: Cell; readonly blocks: readonly Block[] };

/** One section of the report, the same for each form of it. */
export interface Section {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly Block[];
}

export function words(...cells: readonly Cell[]): Block {
    return { kind: "words", words: cells };
}

export function list(items: readonly string[]): readonly Block[] {
    return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** A table without rows is left out. */
export function table(caption: string, columns: readonly string[], rows: Table["rows"]): readonly Block[] {
    return rows.length === 0 ? [] : [{ kind: "table", table: { caption, columns, rows } }];
}

export function fold(title: Cell, blocks: readonly Block[]): readonly Block[] {
    return blocks.length === 0 ? [] : [{ kind: "fold", title, blocks }];
}

export function textOf(cell: Cell): string {
    return typeof cell === "string" ? cell : cell.text;
}
