// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, open, readdir, readFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { OperationEvent } from "../../model/operation/event";
import type { Clock } from "../../ports/clock";
import type { Journal, JournalWriter } from "../../ports/journal";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import { orConfigurationError } from "./orConfigurationError";
import { randomHex } from "./randomHex";
import { thisOperator } from "./thisOperator";

/** `restart-20261122-021407-k3f9`; also what keeps a path out of an id that a user types. */
const idPattern = /^[a-z]{2,16}-\d{8}-\d{6}-[0-9a-f]{4}$/;
const extension = ".jsonl";

/**
 * One file for each operation, one line of JSON for each event; each is written to disk before the program continues.
 * @param directory Created if it does not exist, readable only by its owner.
 */
export function journalFile(directory: string, clock: Clock): Journal {
    return {
        operator: thisOperator(),
        newId: (kind) => newId(kind, clock),
        open: (operationId) => openOperation(directory, operationId),
        read: async (operationId) => (idPattern.test(operationId) ? readOperation(directory, operationId) : null),
        readAll: async () => {
            const names = await readdir(directory).catch((): string[] => []);
            const ids = names
                .filter((name) => name.endsWith(extension))
                .map((name) => name.slice(0, -extension.length))
                .filter((id) => idPattern.test(id));
            const operations = await Promise.all(ids.map((id) => readOperation(directory, id)));
            return operations.filter((operation) => operation !== null).sort(newestFirst);
        },
    };
}

function newId(kind: string, clock: Clock): string {
    const time = clock.now().toISOString().replace(/[-:]/g, "");
    return `${kind}-${time.slice(0, 8)}-${time.slice(9, 15)}-${randomHex(2)}`;
}

async function openOperation(directory: string, operationId: string): Promise<JournalWriter> {
    const path = join(directory, `${operationId}${extension}`);
    const file = await orSayWhy(path, async () => {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        return open(path, "ax", 0o600);
    });
    let last: Promise<void> = Promise.resolve();
    return {
        operationId,
        // Parallel steps write at the same time; their lines must not mix. The remains of a failed write end at that line.
        write: (event) =>
            (last = last.then(
                () => orSayWhy(path, () => append(file, event)),
                () => orSayWhy(path, () => append(file, event, "\n")),
            )),
        close: async () => {
            await last.catch(() => undefined);
            await file.close().catch(() => undefined);
        },
    };
}

function orSayWhy<T>(path: string, work: () => Promise<T>): Promise<T> {
    return orConfigurationError(
        work,
        (why) =>
            `The journal ${path} cannot be written: ${why}. Make sure that ZOWE_CLI_HOME has free space and is writable.`,
    );
}

async function append(file: FileHandle, event: OperationEvent, before = ""): Promise<void> {
    await file.appendFile(`${before}${JSON.stringify(event)}\n`);
    await file.datasync();
}

async function readOperation(directory: string, operationId: string): Promise<JournalledOperation | null> {
    const text = await readFile(join(directory, `${operationId}${extension}`), "utf8").catch(() => null);
    const events = (text ?? "").split("\n").flatMap(eventFrom);
    return events[0]?.kind === "operation-began" ? { operationId, events } : null;
}

/** A program that was killed may have left half a line. */
function eventFrom(line: string): OperationEvent[] {
    try {
        const event: unknown = JSON.parse(line);
        return isEvent(event) ? [event] : [];
    } catch {
        return [];
    }
}

function isEvent(event: unknown): event is OperationEvent {
    const { kind, at } = (event ?? {}) as { kind?: unknown; at?: unknown };
    return typeof kind === "string" && typeof at === "string";
}

function newestFirst(one: JournalledOperation, other: JournalledOperation): number {
    return (other.events[0]?.at ?? "").localeCompare(one.events[0]?.at ?? "");
}
