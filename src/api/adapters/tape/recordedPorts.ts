// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Ports } from "../../ports/ports";
import type { Tape } from "../../ports/tape";
import { tapedApiMediation, tapedTlsPeer } from "./tapedPorts";

/** The same ports, and what is told through them taken down; of z/OSMF as it came, before it is parsed (`zosmfCall.ts`). */
export function recordedPorts(live: Ports, tape: Tape): Ports {
    return {
        ...live,
        aside: live,
        apiMediation: tapedApiMediation(tape, live.apiMediation),
        tlsPeer: tapedTlsPeer(tape, live.tlsPeer),
        sysplexTime: () => tape.tell("time of the sysplex", () => live.sysplexTime()),
    };
}
