// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheEntry, CacheReport, KeyAt } from "../../index";
import { columns, fill, shorten } from "./layout/columns";
import { harmless } from "./layout/harmless";
import type { Style } from "./layout/style";
import { headed } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";

const longestKey = 32;

/** Entries as each instance has them: a column for each where there is room, otherwise in words. */
export function renderCacheEntries(report: CacheReport, style: Style): string[] {
    const entries = report.entries ?? [];
    if (report.action === "GET") {
        return entries.flatMap((entry) => renderEntry(entry, style));
    }
    return report.action === "LIST"
        ? [...renderTable(entries, style, contents), ...renderLists(report), ...renderUnseen(report, style)]
        : [...renderTable(entries, style, changes), ...renderTroubles(entries, style)];
}

/** The cells for an entry at one instance, and for the entry as a whole. */
interface Words {
    cell(entry: CacheEntry, at: KeyAt): string;
    note(entry: CacheEntry): string;
    /** For everything in one cell. */
    all(entry: CacheEntry): string;
}

const contents: Words = {
    cell: cellOf,
    note: ({ isSame }) => (isSame ? "" : "differs"),
    all: differenceOf,
};

const changes: Words = {
    cell: (_entry, at) => changeOf(at),
    note: () => "",
    all: ({ at }) => {
        const words = [...new Set(at.map(changeOf))];
        return words.map((word) => `${word} at ${namesOf(at, (one) => changeOf(one) === word)}`).join("; ");
    },
};

function renderTable(entries: readonly CacheEntry[], style: Style, words: Words): string[] {
    if (entries.length === 0) {
        return ["  no entries"];
    }
    const ids = (entries[0]?.at ?? []).map(({ instance }) => instance);
    const wide = [
        ["KEY", ...ids.map((id) => id.toUpperCase()), ""],
        ...entries.map((entry) => [keyOf(entry), ...entry.at.map((at) => words.cell(entry, at)), words.note(entry)]),
    ];
    const isRoom = columns(wide, 1).every(([first = ""]) => first.length <= style.width);
    const rows = isRoom ? wide : [["KEY", ""], ...entries.map((entry) => [keyOf(entry), words.all(entry)])];
    return headed(columns(rows, style.width), style);
}

function keyOf({ key }: CacheEntry): string {
    return shorten(harmless(key).replace(/[\n\t]/g, "?"), longestKey);
}

/** Values are masked: their size, and which of them are equal. */
function cellOf({ at }: CacheEntry, { state, variant, bytes }: KeyAt): string {
    if (state !== "PRESENT") {
        return state === "ABSENT" ? "-" : "?";
    }
    const hasSeveral = at.some((other) => other.variant !== null && other.variant > 1);
    return hasSeveral ? `value ${variant ?? 0}` : `${bytes ?? 0} B`;
}

function differenceOf({ isSame, at }: CacheEntry): string {
    const first = at.find(({ state }) => state === "PRESENT");
    if (isSame) {
        return `${first?.bytes ?? 0} B, the same everywhere`;
    }
    const variants = [...new Set(at.flatMap(({ variant }) => variant ?? []))];
    const values = variants.map((variant) => `value ${variant} at ${namesOf(at, (one) => one.variant === variant)}`);
    const absent = namesOf(at, ({ state }) => state === "ABSENT");
    return [...values, ...(absent === "" ? [] : [`absent at ${absent}`])].join("; ");
}

function namesOf(at: readonly KeyAt[], isWanted: (at: KeyAt) => boolean): string {
    return at
        .filter(isWanted)
        .map(({ instance }) => instance)
        .join(", ");
}

function renderLists({ maps }: CacheReport): string[] {
    return (maps ?? []).map(({ name, isSame, at }) => {
        const counts = [...new Set(at.map(({ items }) => items ?? "?"))].join(" or ");
        const where = isSame ? "" : `: ${at.map(({ instance, items }) => `${instance} ${items ?? "?"}`).join(", ")}`;
        return `  list ${harmless(name)}  ${counts} items${where}`;
    });
}

function renderUnseen({ instances }: CacheReport, style: Style): string[] {
    return instances
        .filter(({ why }) => why !== null)
        .flatMap(({ id, why }) => fill(`${id}: ${why ?? ""}`, style.width, "      ", "  ?   "));
}

/** Each value once, with the instances that have it. */
function renderEntry({ at }: CacheEntry, style: Style): string[] {
    const variants = [...new Set(at.flatMap(({ variant }) => variant ?? []))];
    const values = variants.flatMap((variant) => {
        const holders = at.filter((one) => one.variant === variant);
        const created = holders[0]?.created ?? null;
        const names = holders.map(({ instance }) => instance).join(", ");
        const head = `  ${names}${created === null ? "" : `   created ${dayAndTime(created)}`}`;
        return [style.paint(head, "quiet"), ...laidOut(holders[0]?.value ?? "").map((line) => `    ${line}`)];
    });
    const absent = at.filter(({ state }) => state === "ABSENT").map(({ instance }) => instance);
    const unseen = at.filter(({ state }) => state === "UNSEEN");
    return [
        ...values,
        ...(absent.length > 0 ? [`  ${absent.join(", ")}: absent`] : []),
        ...unseen.flatMap(({ instance, why }) => fill(`${instance}: ${why ?? ""}`, style.width, "    ", "  ")),
    ];
}

/** JSON in lines; anything else as it is. */
function laidOut(value: string): string[] {
    try {
        const parsed: unknown = JSON.parse(value);
        return typeof parsed === "object" && parsed !== null
            ? harmless(JSON.stringify(parsed, null, 2)).split("\n")
            : harmless(value).split("\n");
    } catch {
        return harmless(value).split("\n");
    }
}

function changeOf({ change, state }: KeyAt): string {
    if (change === null) {
        return "not asked";
    }
    return change === "NONE" ? (state === "PRESENT" ? "has it" : "has none") : changeWords[change];
}

const changeWords = { CREATED: "created", UPDATED: "updated", DELETED: "deleted", FAILED: "FAILED" } as const;

/** Each reason once, with the instances it holds for. */
function renderTroubles(entries: readonly CacheEntry[], style: Style): string[] {
    const at = entries.flatMap((entry) => entry.at).filter(({ why }) => why !== null);
    const reasons = new Map(at.map(({ instance, why, errorNumber }) => [`${instance}: ${why ?? ""}`, errorNumber]));
    return [...reasons].flatMap(([reason, number]) =>
        fill(number === null ? reason : `${reason} (${number})`, style.width, "    ", "  "),
    );
}
