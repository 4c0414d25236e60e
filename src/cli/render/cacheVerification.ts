// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheInstance, CacheVerification, MatrixCell } from "../../index";
import { fill } from "./layout/columns";
import type { Style } from "./layout/style";
import { counted } from "./layout/counted";

/** The matrix of which instance sees which, then the results for contents, lock and cleanup. */
export function renderVerification(
    verification: CacheVerification,
    instances: readonly CacheInstance[],
    style: Style,
): string[] {
    const ids = instances.map(({ id }) => id);
    return [
        ...(ids.length > 1
            ? renderMatrix(verification, ids, style)
            : ["  there is only one Caching Service: nothing to share"]),
        ...renderReasons(verification.matrix, style),
        ...renderGroups(verification),
        ...renderContents(verification, style),
        ...renderLock(verification, style),
        ...renderCleanup(verification, style),
    ];
}

type Words = (cell: MatrixCell) => string;

const roomy: Words = ({ outcome, created }) =>
    outcome === "SHARED" && created !== null ? `${created.medianMs}/${created.worstMs}` : marks[outcome];
const narrow: Words = ({ outcome, created }) =>
    outcome === "SHARED" && created !== null ? short(created.worstMs) : marks[outcome];
const marks: Readonly<Record<MatrixCell["outcome"], string>> = { SHARED: "yes", "NOT-SHARED": "NO", UNKNOWN: "?" };

/** Three characters: `7`, `640`, `12s`. */
function short(milliseconds: number): string {
    return milliseconds < 1_000 ? String(milliseconds) : `${Math.min(99, Math.round(milliseconds / 1_000))}s`;
}

/** With names where they have room, with numbers where they have not. */
function renderMatrix(
    { matrix, roundsDone, rounds }: CacheVerification,
    ids: readonly string[],
    style: Style,
): string[] {
    const wide = table(matrix, ids, ids, roomy);
    const isRoom = wide.every((line) => line.length <= style.width);
    const numbers = ids.map((_, index) => String(index + 1));
    const labels = ids.map((id, index) => `${index + 1} ${id}`);
    const lines = isRoom ? wide : table(matrix, labels, numbers, narrow);
    const measure = isRoom ? "median/worst" : "worst";
    const [top = "", ...rows] = lines;
    const counted = roundsDone === rounds ? `${rounds}` : `${roundsDone} of ${rounds}`;
    const title = `milliseconds until a column sees what a row wrote: ${measure} of ${counted}`;
    return [title, "", style.paint(top, "quiet"), ...rows];
}

function table(
    matrix: readonly MatrixCell[],
    labels: readonly string[],
    heads: readonly string[],
    words: Words,
): string[] {
    const size = heads.length - 1;
    const rows = labels.map((label, row) => {
        const cells = matrix.slice(row * size, (row + 1) * size).map(words);
        return [label, ...cells.slice(0, row), ".", ...cells.slice(row)];
    });
    const width = Math.max(...[...heads, ...rows.flatMap((row) => row.slice(1))].map((cell) => cell.length)) + 1;
    const first = Math.max(...labels.map((label) => label.length));
    const line = ([label = "", ...cells]: readonly string[]): string =>
        `  ${label.padEnd(first)}${cells.map((cell) => cell.padStart(width)).join("")}`;
    return [line(["", ...heads]), ...rows.map(line)];
}

/** Why cells hold no number, each reason once. */
function renderReasons(matrix: readonly MatrixCell[], style: Style): string[] {
    const open = matrix.filter(({ outcome, why }) => outcome !== "SHARED" && why !== null);
    const reasons = [...new Set(open.map(({ outcome, why }) => `${marks[outcome].padEnd(4)}${why ?? ""}`))];
    return reasons.length === 0
        ? []
        : ["", ...reasons.flatMap((reason) => fill(reason.slice(4), style.width, "      ", `  ${reason.slice(0, 4)}`))];
}

function renderGroups({ groups, oneWay }: CacheVerification): string[] {
    const ways = oneWay.map(({ from, to }) => `  one way   ${to} sees what ${from} writes, but not vice versa`);
    const parts = groups.length > 1 ? groups.map((group, index) => `  store ${index + 1}   ${group.join(", ")}`) : [];
    return parts.length + ways.length === 0 ? [] : ["", ...parts, ...ways];
}

function renderContents({ contents }: CacheVerification, style: Style): string[] {
    const lines = contents.flatMap(({ namespace, keys, compared, unseen, differences }) => {
        const what =
            differences.length === 0
                ? `${keys === 0 ? "no keys" : counted(keys, "key")}, the same at ${compared.length}`
                : differences
                      .map(
                          (one) =>
                              `${one.keys.length} at ${one.presentOn.join(", ")}, not at ${one.absentOn.join(", ")}`,
                      )
                      .join("; ");
        const gaps = unseen.map(({ instance, why }) => `; ${instance}: ${why}`).join("");
        return fill(`${namespace}: ${what}${gaps}`, style.width, "            ", "  contents  ");
    });
    return ["", ...lines];
}

const lockWords = {
    WORKS: "works",
    LOST: "LOST",
    "NOT-SUPPORTED": "not supported by this store",
    UNKNOWN: "not known",
} as const;

function renderLock({ lock }: CacheVerification, style: Style): string[] {
    if (lock === null) {
        return [];
    }
    const words = lock.map(({ instance, outcome }) => `${instance} ${lockWords[outcome]}`).join(", ");
    const leaves = lock.some(({ outcome }) => outcome === "WORKS")
        ? ["  it left   one entry in the list zowe-ha-lock-probe, which cannot be deleted"]
        : [];
    return [...fill(words, style.width, "            ", "  lock      "), ...leaves];
}

function renderCleanup({ cleanup }: CacheVerification, style: Style): string[] {
    const { swept, left } = cleanup;
    return [
        ...(swept === 0 ? [] : [`  swept     ${counted(swept, "probe")} of earlier runs`]),
        ...left.flatMap(({ instance, key, why }) =>
            fill(`${key} at ${instance}: ${why}; a later run removes it`, style.width, "            ", "  left      "),
        ),
    ];
}
