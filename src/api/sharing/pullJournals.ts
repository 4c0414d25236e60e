// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "../model/printable";
import type { Observation } from "../model/observation";
import { withValue } from "../model/observation";
import type { DirectoryEntry } from "../model/seen/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import { isOperationId } from "../probe/parse/announcement";
import { jsonOf, memberOf, objectOf } from "../probe/parse/jsonValue";
import type { SharedPaths } from "./sharedPlace";
import { entriesOf, isPlainFile } from "./sharedPlace";

const extension = ".jsonl";
const mostOperations = 200;
const longest = 1_048_576;
const mostEvents = 5_000;

/** Where it is kept. */
export interface Keeper {
    stamps(): Promise<Readonly<Record<string, string>>>;
    keep(operationId: string, text: string): Promise<void>;
    remember(stamps: Readonly<Record<string, string>>): Promise<void>;
}

/** Reads the newest journals that have changed since. What others wrote is bounded, cleaned, and kept only when it has the form. */
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
    const newest = entries.value.filter(isJournal).sort(byTimeInName).slice(0, mostOperations);
    const stamps: Record<string, string> = { ...before };
    const changed = newest.filter((entry) => before[idOf(entry)] !== stampOf(entry));
    await Promise.all(
        changed.map(async (entry) => {
            const text = await circle.ask((zosmf) => zosmf.files.text(`${paths.operations}/${entry.name}`));
            const clean = text.seen ? cleaned(text.value, idOf(entry)) : null;
            if (clean !== null) {
                await keeper.keep(idOf(entry), clean);
                stamps[idOf(entry)] = stampOf(entry);
            }
        }),
    );
    await (changed.length > 0 ? keeper.remember(stamps) : undefined);
    return withValue(entries, true);
}

const idOf = ({ name }: DirectoryEntry): string => name.slice(0, -extension.length);
const stampOf = ({ size, modifiedAt }: DirectoryEntry): string => `${String(size)} ${modifiedAt ?? ""}`;

function isJournal(entry: DirectoryEntry): boolean {
    const isFit = entry.size !== null && entry.size > 0 && entry.size <= longest;
    return entry.name.endsWith(extension) && isPlainFile(entry) && isOperationId(idOf(entry)) && isFit;
}

/** `restart-20261122-021407-k3f9` */
function byTimeInName(one: DirectoryEntry, other: DirectoryEntry): number {
    const time = ({ name }: DirectoryEntry): string => name.replace(/^[a-z]+-/, "");
    return time(other).localeCompare(time(one));
}

/** Null: it does not begin as a journal of that operation does. */
export function cleaned(text: string, operationId: string): string | null {
    const lines = text.slice(0, longest).split("\n").slice(0, mostEvents);
    const events = lines.flatMap((line) => objectOf(jsonOf(line)) ?? []).map(withoutEscapes);
    return isBeginning(events[0], operationId) ? `${events.map((event) => JSON.stringify(event)).join("\n")}\n` : null;
}

function withoutEscapes(value: unknown): unknown {
    if (typeof value === "string") {
        return value.split("\n").map(printable).join("\n");
    }
    if (Array.isArray(value)) {
        return value.map(withoutEscapes);
    }
    const members = objectOf(value);
    return members === null
        ? value
        : Object.fromEntries(Object.entries(members).map(([name, one]) => [printable(name), withoutEscapes(one)]));
}

function isBeginning(event: unknown, operationId: string): boolean {
    const texts = ["at", "operation", "deployment", "profile"].map((name) => memberOf(event, name));
    const lists = ["targets", "leftAlone", "plan", "notes"].map((name) => memberOf(event, name));
    const by = memberOf(event, "by");
    return (
        memberOf(event, "kind") === "operation-began" &&
        memberOf(event, "operationId") === operationId &&
        [...texts, memberOf(by, "user"), memberOf(by, "host")].every((text) => typeof text === "string") &&
        lists.every((list) => Array.isArray(list)) &&
        objectOf(memberOf(event, "settings")) !== null
    );
}
