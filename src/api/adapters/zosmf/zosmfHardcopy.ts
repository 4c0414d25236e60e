// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ZosmfRestClient } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import type { HardcopyPage } from "../../model/seen/zosmf";
import { parseHardcopyLog } from "../../probe/parse/hardcopyLog";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";
import { readWith } from "./zosmfSpool";

/** OPERLOG of the whole sysplex, if there is one; otherwise z/OSMF returns the SYSLOG of its own system. */
export function zosmfHardcopy(
    call: ZosmfCall,
    systemName: string,
    since: Date,
    seconds: number,
): Promise<Observation<HardcopyPage>> {
    const query = `timestamp=${since.getTime()}&timeRange=${rangeOf(seconds)}&direction=forward&sysName=${encodeURIComponent(systemName)}`;
    return callZosmf(
        call,
        `log of ${systemName}`,
        (session) => ZosmfRestClient.getExpectJSON<object>(session, `/zosmf/restconsoles/v1/log?${query}`),
        readWith(parseHardcopyLog),
        query,
    );
}

/** Three digits and a unit (IBM: z/OS console services); rounded up, so that nothing is omitted. */
function rangeOf(seconds: number): string {
    if (seconds <= 999) {
        return `${Math.max(1, Math.ceil(seconds))}s`;
    }
    return seconds <= 999 * 60 ? `${Math.ceil(seconds / 60)}m` : `${Math.min(999, Math.ceil(seconds / 3_600))}h`;
}
