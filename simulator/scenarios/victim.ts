// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jobNameFor } from "../world/options";
import type { FullWorldOptions } from "../world/options";

interface Victim {
    readonly instance: string;
    readonly system: string;
    readonly jobName: string;
}

/** The affected system: the second system, or the only one. */
export function victim(options: FullWorldOptions): Victim {
    const number = Math.min(2, options.systems);
    return { instance: `lpar${number}`, system: `LPAR${number}`, jobName: jobNameFor(options, number - 1) };
}

/** Ids of all other instances. */
export function others(options: FullWorldOptions): readonly string[] {
    const { instance } = victim(options);
    return Array.from({ length: options.systems }, (_, index) => `lpar${index + 1}`).filter((id) => id !== instance);
}
