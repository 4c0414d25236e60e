// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import type { PortSighting } from "./answers";

/** A port that listens shakes hands well within this. */
const patienceMs = 2_000;

/**
 * A TLS handshake with every port that an enabled component of the instance should have. A registration makes nobody alive:
 * only the component's own answer does (evidence: apiml/13-timeline-lpar2-gone.json).
 */
export async function tryPorts(
    { id, address, components, gateway }: Instance,
    ports: Ports,
): Promise<readonly PortSighting[]> {
    const listening = components
        .filter(({ isEnabled }) => isEnabled)
        .flatMap(({ name, port }) => (port === null ? [] : [{ name, endpoint: { host: address, port } }]));
    return Promise.all(
        listening.map(async ({ name, endpoint }) => {
            const reached = name === "gateway" && gateway !== null ? gateway : endpoint;
            const handshake = await ports.tlsPeer.handshake(reached, patienceMs);
            return { instanceId: id, component: name, port: reached.port, handshake };
        }),
    );
}
