// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments } from "@zowe/imperative";

/** A number that was specified, or the default. */
export function numberFrom(args: ICommandArguments, name: string, fallback: number): number {
    const value: unknown = args[name];
    return value === undefined || value === null ? fallback : Number(value);
}
