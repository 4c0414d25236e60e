// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One answer of a tape; `pending`: it was asked for, and nothing had come when the bundle was closed. */
export interface TapeEntry {
    readonly key: string;
    readonly value: unknown;
    readonly pending?: true;
}

const dateKey = "$date";

/** Entries as lines of JSON; a time stays one. */
export function writeEntry(entry: TapeEntry): string {
    return JSON.stringify(dated(entry));
}

/** @throws SyntaxError when the line is no JSON */
export function readEntry(line: string): TapeEntry {
    return JSON.parse(line, (_, value: unknown) => revived(value)) as TapeEntry;
}

function dated(value: unknown): unknown {
    if (value instanceof Date) {
        return { [dateKey]: value.toISOString() };
    }
    if (Array.isArray(value)) {
        return value.map(dated);
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dated(each)]))
        : value;
}

function revived(value: unknown): unknown {
    const text = (value as Readonly<Record<string, unknown>> | null)?.[dateKey];
    return typeof text === "string" ? new Date(text) : value;
}
