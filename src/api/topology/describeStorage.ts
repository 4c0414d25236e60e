// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZoweConfig } from "./yaml/effectiveConfig";
import { storageMode, viewConfig } from "./validation/configView";

/** Where the Caching Service of each instance that has one keeps its entries; null mode: a template, or not written. */
export function describeStorage(
    config: ZoweConfig,
): readonly { readonly instanceId: string; readonly mode: string | null }[] {
    return viewConfig(config, null)
        .instances.filter(({ runs }) => runs("caching-service"))
        .map((instance) => ({ instanceId: instance.id, mode: storageMode(instance) ?? null }));
}
