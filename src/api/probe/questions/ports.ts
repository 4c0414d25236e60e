// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PortSighting } from "../../model/seen/answers";
import { tryPorts } from "../observePorts";
import type { Asking } from "./asking";

/** Which certificate does every port of every instance present? The looks of `status` contain the answer. */
export async function askPorts({ snapshot, sysplex, ports }: Asking): Promise<readonly PortSighting[]> {
    const known = snapshot.answers?.ports;
    return known ?? (await Promise.all(sysplex.instances.map((instance) => tryPorts(instance, ports)))).flat();
}
