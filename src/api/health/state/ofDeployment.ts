// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan } from "../../model/operation/event";

/** The name of the profile, and the instances; null if the configuration was not seen. */
export interface DeploymentSeen {
    readonly profile: string;
    readonly key: string | null;
}

/**
 * A profile may have the same name in another directory, so its name decides only where the instances were not seen. One instance in
 * common is enough: others may have been added to zowe.yaml since.
 */
export function isOfDeployment(
    began: Pick<OperationBegan, "profile" | "deployment">,
    { profile, key }: DeploymentSeen,
): boolean {
    if (key === null) {
        return began.profile === profile;
    }
    const instances = new Set(key.split(" "));
    return began.deployment.split(" ").some((instance) => instances.has(instance));
}
