// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setMaxListeners } from "node:events";
import type { VerifiedCache, VerifyPlan } from "../../../src/api/caching/verifyCache";
import { verifyCache } from "../../../src/api/caching/verifyCache";
import type { PretendCaches } from "./pretendCaches";

/** A verification of pretend caches with what the command would give it. */
export function verifyPretend(caches: PretendCaches, changes: Partial<VerifyPlan> = {}): Promise<VerifiedCache> {
    const plan: VerifyPlan = {
        instances: caches.instances,
        everybody: caches.instances,
        rounds: 1,
        waitSeconds: 10,
        namespaces: [],
        triesLock: false,
        runId: "run1",
        stopAtMs: caches.clock.now().getTime() + 300_000,
        lifeMs: 300_000,
        signal: new AbortController().signal,
        ...changes,
    };
    setMaxListeners(0, plan.signal);
    return verifyCache(plan, caches.ports);
}
