// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cacheMemory } from "../../adapters/workstation/cacheMemory";
import type { CacheReport } from "../../model/cache";
import { deploymentOf } from "../operating/began";
import type { OpenSysplex } from "./withSysplex";

/** Keeps the result for all Caching Services together, for `status`; a result for only some of them is not kept. */
export async function rememberCache(
    { connection, sysplex }: OpenSysplex,
    { outcome, action, instances, generatedAt }: CacheReport,
): Promise<void> {
    const { home } = connection;
    const all = sysplex.instances.filter(({ cachingService }) => cachingService !== null).map(({ id }) => id);
    const isWhole = all.every((id) => instances.some((one) => one.id === id));
    const isTold = outcome === "ONE-STORE" || outcome === "SEVERAL-STORES";
    if (home !== undefined && all.length > 1 && isWhole && isTold && (action === "VERIFY" || action === "STATUS")) {
        const of = { profile: connection.profileName, deployment: deploymentOf(sysplex) };
        await cacheMemory(home).write(of, { outcome, by: action, at: generatedAt });
    }
}
