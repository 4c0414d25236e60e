// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../observation";
import type { Answers } from "./answers";
import type { InstanceSighting } from "./snapshot";
import type { SysplexMembers } from "./systemDisplays";

/** Answers to queries of checks for which the snapshot has a place: about the sysplex, and about each instance. */
export interface Supplement {
    /** Null: the queries of `status` have shown them. */
    readonly members: Observation<SysplexMembers> | null;
    readonly launcherLogs: readonly OfInstance<"launcher" | "launcherStart">[];
    readonly caches: readonly OfInstance<"cacheHealth" | "cacheStorage">[];
}

interface OfInstance<K extends keyof InstanceSighting> {
    readonly instanceId: string;
    readonly seen: Pick<InstanceSighting, K>;
}

export type QuestionName = keyof Answers | keyof Supplement;
