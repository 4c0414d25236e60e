// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { unknownLine } from "./parsed";

/**
 * A display in which a first line begins a block and the lines under it add details. A detail that the block has already belongs to
 * another one, whose first line was lost: then nothing is added to any until the next begins.
 */
export class Blocks<T extends object> {
    public readonly all: T[] = [];
    public readonly gaps: string[] = [];
    private current: T | null = null;

    /** @param name of the display or its message, for the words of a gap */
    public constructor(private readonly name: string) {}

    public begin(block: T): void {
        this.all.push(block);
        this.current = block;
    }

    /** @param told details; null and undefined: the line does not show it */
    public add(line: string, told: { readonly [K in keyof T]?: T[K] | undefined }): void {
        const details = Object.entries(told).filter(([, value]) => value !== null && value !== undefined);
        const { current } = this;
        if (current === null || details.some(([key]) => isSet(current[key as keyof T]))) {
            this.lose(details.length > 0, line);
        } else {
            Object.assign(current, Object.fromEntries(details));
        }
    }

    /** The block that the next details belong to. */
    public last(): T | null {
        return this.current;
    }

    public strange(line: string): void {
        this.gaps.push(unknownLine(this.name, line));
    }

    private lose(isTelling: boolean, line: string): void {
        if (isTelling) {
            this.current = null;
            this.strange(line);
        }
    }
}

function isSet(value: unknown): boolean {
    return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
