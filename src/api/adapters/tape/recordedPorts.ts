// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Ports } from "../../ports/ports";
import type { Tape } from "../../ports/tape";
import { tapedApiMediation, tapedTlsPeer } from "./tapedPorts";

/** The same ports, with their answers recorded; those of z/OSMF as received, before they are parsed (`zosmfCall.ts`). */
export function recordedPorts(live: Ports, tape: Tape): Ports {
    return {
        ...live,
        aside: live,
        apiMediation: tapedApiMediation(tape, live.apiMediation),
        tlsPeer: tapedTlsPeer(tape, live.tlsPeer),
        sysplexTime: () => tape.tell("time of the sysplex", () => live.sysplexTime()),
    };
}
