// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSilent } from "../../model/observation";
import type { EntrySighting } from "../../model/seen/answers";
import type { EarlyAsking } from "./asking";

/** Connections made at once: with one of two targets dead all of them fail in one look of 32, with one of three in one of 243. */
const tries = 5;

/** Does the address that users call answer, and with which certificate? */
export async function askEntry({ sysplex, ports }: EarlyAsking): Promise<EntrySighting | null> {
    const [, host, digits] = /^https:\/\/([^/]+):(\d+)\/$/.exec(sysplex.externalUrl ?? "") ?? [];
    if (host === undefined) {
        return null;
    }
    const port = Number(digits);
    const shaken = await Promise.all(Array.from({ length: tries }, () => ports.tlsPeer.handshake({ host, port })));
    const [first] = shaken;
    const handshake = shaken.find(({ seen }) => seen) ?? shaken.find((one) => !isSilent(one)) ?? first;
    return handshake === undefined ? null : { host, port, handshake, tries, silent: shaken.filter(isSilent).length };
}
