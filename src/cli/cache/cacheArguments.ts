// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments } from "@zowe/imperative";
import type { CacheOptions } from "../../index";
import { namesOf } from "../arguments/namesOf";

export function cacheArguments(args: ICommandArguments): CacheOptions {
    return { lpars: namesOf(args["lpars"]), serviceId: textFrom(args, "service-id") };
}

/** A text that was specified, or null. */
export function textFrom(args: ICommandArguments, name: string): string | null {
    const value: unknown = args[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
