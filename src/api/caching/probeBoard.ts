// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MatrixCell } from "../model/cache";
import { delayOf } from "./judge/delays";

export type ProbeStep = "created" | "updated" | "deleted";

interface Cell {
    readonly from: string;
    readonly to: string;
    readonly delays: Readonly<Record<ProbeStep, number[]>>;
    missed: string | null;
    unknown: string | null;
}

/** The entries of every instance as every other one saw them, over all rounds. */
export class ProbeBoard {
    private readonly cells: readonly Cell[];

    public constructor(ids: readonly string[]) {
        this.cells = ids.flatMap((from) =>
            ids
                .filter((to) => to !== from)
                .map((to) => ({
                    from,
                    to,
                    delays: { created: [], updated: [], deleted: [] },
                    missed: null,
                    unknown: null,
                })),
        );
    }

    /** Whether a pair can still become anything but what it is. */
    public isOpen(from: string, to: string): boolean {
        const cell = this.cell(from, to);
        return cell !== undefined && cell.missed === null && cell.unknown === null;
    }

    public saw(from: string, to: string, step: ProbeStep, delayMs: number): void {
        this.cell(from, to)?.delays[step].push(delayMs);
    }

    /** Written, and not seen until the deadline. */
    public missed(from: string, to: string, why: string): void {
        this.decide(from, to, (cell) => (cell.missed = why));
    }

    /** Not written, or not readable. */
    public couldNotTell(from: string, to: string, why: string): void {
        this.decide(from, to, (cell) => (cell.unknown = why));
    }

    /** Nothing is known about an instance that cannot be queried. */
    public closed(id: string, why: string): void {
        this.cells.filter(({ from, to }) => from === id || to === id).forEach((cell) => (cell.unknown ??= why));
    }

    /** Every delay from the acknowledgement of a new entry to its sight. */
    public creationDelays(): readonly number[] {
        return this.cells.flatMap(({ delays }) => delays.created);
    }

    public matrix(): readonly MatrixCell[] {
        return this.cells.map(({ from, to, delays, missed, unknown }) => {
            const isSeen = delays.created.length > 0;
            return {
                from,
                to,
                outcome: missed !== null ? "NOT-SHARED" : unknown === null && isSeen ? "SHARED" : "UNKNOWN",
                created: delayOf(delays.created),
                updated: delayOf(delays.updated),
                deleted: delayOf(delays.deleted),
                why: missed ?? unknown ?? (isSeen ? null : "it was not tested"),
            };
        });
    }

    private decide(from: string, to: string, mark: (cell: Cell) => void): void {
        const cell = this.cell(from, to);
        if (cell !== undefined && this.isOpen(from, to)) {
            mark(cell);
        }
    }

    private cell(from: string, to: string): Cell | undefined {
        return this.cells.find((one) => one.from === from && one.to === to);
    }
}
