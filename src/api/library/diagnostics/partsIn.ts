// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";
import type { LogLine } from "../../model/logs/logsReport";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { Bundle } from "./openBundle";

/**
 * The lines of a file of a bundle, each of them JSON; none if the bundle does not hold it.
 * @param key each part has it, or the file is damaged
 * @throws ConfigurationError when a line cannot be read
 */
export function rowsIn<T>(
    { path, files }: Bundle,
    name: string,
    key: keyof T,
    read: (line: string) => unknown = JSON.parse,
): readonly T[] {
    return (files.get(name) ?? "").split("\n").flatMap((line, index) => {
        try {
            return line === "" ? [] : [orDamaged<T>(read(line), key)];
        } catch (error) {
            throw damaged(path, name, error, index + 1);
        }
    });
}

/**
 * A file of a bundle that is one JSON array; empty if the bundle does not hold it.
 * @param key each part has it, or the file is damaged
 * @throws ConfigurationError when it cannot be read
 */
export function listIn<T>({ path, files }: Bundle, name: string, key: keyof T): readonly T[] {
    try {
        const list = JSON.parse(files.get(name) ?? "[]") as readonly unknown[];
        return list.map((part) => orDamaged<T>(part, key));
    } catch (error) {
        throw damaged(path, name, error);
    }
}

/** @throws ConfigurationError when the journal of the bundle cannot be read */
export function journalIn(bundle: Bundle): readonly JournalledOperation[] {
    return rowsIn<JournalledOperation>(bundle, "journal.jsonl", "events");
}

/** The lines of the logs of all systems. @throws ConfigurationError when one cannot be read */
export function linesOfLogs(bundle: Bundle): readonly LogLine[] {
    return [...bundle.files.keys()]
        .filter((name) => /^logs\/.*\.jsonl$/.test(name))
        .flatMap((name) => rowsIn<LogLine>(bundle, name, "text"));
}

function orDamaged<T>(part: unknown, key: keyof T): T {
    if (typeof part === "object" && part !== null && key in part) {
        return part as T;
    }
    throw new TypeError(`"${String(key)}" is missing`);
}

function damaged(path: string, name: string, error: unknown, line?: number): ConfigurationError {
    return new ConfigurationError(
        `The file ${name} in the bundle is damaged: ${(error as Error).message}. Use an intact copy of the bundle, or collect it again.`,
        { document: path, ...(line === undefined ? {} : { line }) },
    );
}
