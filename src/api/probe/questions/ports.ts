// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { PortSighting } from "../answers";
import type { Asking } from "./asking";

/** Inside the single service only these two listen for themselves (apiml.md, section 9). */
const ownListeners: readonly string[] = ["gateway", "discovery"];

/** What certificate does every port of every instance show, and does it answer at all? */
export function askPorts(asking: Asking): Promise<readonly PortSighting[]> {
    return Promise.all(
        asking.sysplex.instances.flatMap((instance) =>
            listeners(instance).map(async ({ component, host, port }) => ({
                instanceId: instance.id,
                component,
                port,
                handshake: await asking.ports.tlsPeer.handshake({ host, port }),
            })),
        ),
    );
}

/** The gateway stands where the profile says it is reached; the others beside it on the same address. */
function listeners(instance: Instance): readonly { component: string; host: string; port: number }[] {
    return instance.components.flatMap(({ name, isEnabled, port, partOf }) => {
        const own = partOf === undefined || ownListeners.includes(name);
        const reached = name === "gateway" && instance.gateway !== null ? instance.gateway.port : port;
        return isEnabled && own && reached !== null ? [{ component: name, host: instance.address, port: reached }] : [];
    });
}
