// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EntrySighting } from "../answers";
import type { Asking } from "./asking";

/** Does the address that users call answer, and with which certificate? */
export async function askEntry({ sysplex, ports }: Asking): Promise<EntrySighting | null> {
    const [, host, digits] = /^https:\/\/([^/]+):(\d+)\/$/.exec(sysplex.externalUrl ?? "") ?? [];
    if (host === undefined) {
        return null;
    }
    const port = Number(digits);
    return { host, port, handshake: await ports.tlsPeer.handshake({ host, port }) };
}
