// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss } from "../../model/whatIf";
import type { DecidedInstance } from "../state/decideInstances";

export function takesInstance({ kind, name }: Loss, { instance }: DecidedInstance): boolean {
    return (kind === "INSTANCE" && name === instance.id) || (kind === "SYSTEM" && name === instance.systemName);
}
