// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan } from "../../model/operation/event";
import type { JournalledOperation } from "../../model/operation/journalledOperation";

/** The name of the profile, and the instances; null if the configuration was not seen. */
export interface DeploymentSeen {
    readonly profile: string;
    readonly key: string | null;
}

/** The operations of a journal that belong to this sysplex. */
export function ofDeployment(
    operations: readonly JournalledOperation[],
    deployment: DeploymentSeen,
): readonly JournalledOperation[] {
    return operations.filter(
        ({ events: [began] }) => began?.kind === "operation-began" && isOfDeployment(began, deployment),
    );
}

/**
 * A profile may have the same name in another directory, so its name decides only where the instances were not seen. One instance in
 * common is enough: others may have been added to zowe.yaml since.
 */
function isOfDeployment(began: OperationBegan, { profile, key }: DeploymentSeen): boolean {
    if (key === null) {
        return began.profile === profile;
    }
    const instances = new Set(key.split(" "));
    return began.deployment.split(" ").some((instance) => instances.has(instance));
}
