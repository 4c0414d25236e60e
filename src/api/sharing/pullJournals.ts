// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { withValue } from "../model/observation";
import { printable } from "../model/printable";
import type { DirectoryEntry } from "../model/seen/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import { isOperationId } from "../probe/parse/announcement";
import { longestJournal, parseJournal } from "../probe/parse/journal";
import type { SharedPaths } from "./sharedPlace";
import { entriesOf, isLink, isPlainFile } from "./sharedPlace";

const extension = ".jsonl";
/** The newest. */
const mostOperations = 200;
/** More of them are counted. */
const mostTold = 5;

/** Where it is kept. */
interface Keeper {
    stamps(): Promise<Readonly<Record<string, string>>>;
    keep(operationId: string, text: string): Promise<void>;
    remember(stamps: Readonly<Record<string, string>>): Promise<void>;
}

/**
 * Reads the newest journals that have changed since. Journals of others are limited in size, cleaned, and kept only if their format is valid; others
 * are reported as a gap, and earlier copies stay.
 */
export async function pullJournals(
    circle: ZosmfCircle,
    paths: SharedPaths,
    keeper: Keeper,
): Promise<Observation<true>> {
    const entries = await entriesOf(circle, paths.operations);
    if (!entries.seen) {
        return entries;
    }
    const before = await keeper.stamps();
    const named = entries.value.filter(({ name, size }) => name.endsWith(extension) && size !== 0);
    const newest = named.sort(byTimeInName).slice(0, mostOperations);
    const changed = newest.filter((entry) => refusal(entry) === null && before[idOf(entry)] !== stampOf(entry));
    const read = await Promise.all(changed.map((entry) => readOne(circle, paths, entry)));
    const stamps: Record<string, string> = { ...before };
    for (const { operationId, stamp, text } of read) {
        if (text !== null) {
            await keeper.keep(operationId, text);
            stamps[operationId] = stamp;
        }
    }
    await (changed.length > 0 ? keeper.remember(stamps) : undefined);
    const refused = newest.flatMap((entry) => {
        const why = refusal(entry);
        return why === null ? [] : [told(paths, entry, why)];
    });
    const gaps = [...refused, ...read.flatMap(({ gap }) => gap ?? [])];
    return { ...withValue(entries, true as const), ...(gaps.length === 0 ? {} : { gaps: bounded(gaps) }) };
}

const idOf = ({ name }: DirectoryEntry): string => name.slice(0, -extension.length);
const stampOf = ({ size, modifiedAt }: DirectoryEntry): string => `${String(size)} ${modifiedAt ?? ""}`;

/** Why it is not even opened; null: it may be read. */
function refusal(entry: DirectoryEntry): string | null {
    if (isLink(entry)) {
        return "is a symbolic link, which is not followed";
    }
    if (!isPlainFile(entry)) {
        return "is not a file";
    }
    if (!isOperationId(idOf(entry))) {
        return "does not have the name of an operation";
    }
    return entry.size === null || entry.size > longestJournal ? "is too large for a journal" : null;
}

interface ReadJournal {
    readonly operationId: string;
    readonly stamp: string;
    /** Null: it is not to be kept. */
    readonly text: string | null;
    readonly gap: string | null;
}

async function readOne(circle: ZosmfCircle, paths: SharedPaths, entry: DirectoryEntry): Promise<ReadJournal> {
    const operationId = idOf(entry);
    const read = await circle.ask((zosmf) => zosmf.files.text(`${paths.operations}/${entry.name}`));
    const parsed = read.seen ? parseJournal(read.value, operationId) : null;
    const found = { operationId, stamp: stampOf(entry) };
    if (parsed?.ok === true) {
        const text = `${parsed.value.map((event) => JSON.stringify(event)).join("\n")}\n`;
        return { ...found, text, gap: null };
    }
    const why = read.seen ? (parsed?.why ?? "") : `cannot be read: ${read.why}`;
    return { ...found, text: null, gap: told(paths, entry, why) };
}

const told = ({ operations }: SharedPaths, { name }: DirectoryEntry, why: string): string =>
    `${printable(`${operations}/${name}`).slice(0, 200)} ${why}`;

function bounded(gaps: readonly string[]): readonly string[] {
    const more = gaps.length - mostTold;
    return more <= 0 ? gaps : [...gaps.slice(0, mostTold), `${more} more journals there also cannot be read`];
}

/** `restart-20261122-021407-k3f9` */
function byTimeInName(one: DirectoryEntry, other: DirectoryEntry): number {
    const time = ({ name }: DirectoryEntry): string => name.replace(/^[a-z]+-/, "");
    return time(other).localeCompare(time(one));
}
