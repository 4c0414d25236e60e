// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../state/decideInstances";
import type { Look } from "../state/look";

/** Where the Caching Service of an instance keeps its data, by zowe.yaml; empty: not known. */
export function storageModeOf(
    { sysplex }: Pick<Look, "sysplex">,
    { instance }: Pick<DecidedInstance, "instance">,
): string {
    return sysplex.storage?.find(({ instanceId }) => instanceId === instance.id)?.mode ?? "";
}
