// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ZosmfRestClient } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import type { HardcopyMessage } from "../../model/seen/zosmf";
import { parseHardcopyLog } from "../../probe/parse/hardcopyLog";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";
import { readWith } from "./zosmfSpool";

/** More than the time in which a start shows up or not. */
const range = "5m";

/** OPERLOG where there is one, which is of the whole sysplex; otherwise z/OSMF gives its own system's SYSLOG. */
export function zosmfHardcopy(
    call: ZosmfCall,
    systemName: string,
    since: Date,
): Promise<Observation<readonly HardcopyMessage[]>> {
    const query = `timestamp=${since.getTime()}&timeRange=${range}&direction=forward&sysName=${encodeURIComponent(systemName)}`;
    return callZosmf(
        call,
        `log of ${systemName}`,
        (session) => ZosmfRestClient.getExpectJSON<object>(session, `/zosmf/restconsoles/v1/log?${query}`),
        readWith(parseHardcopyLog),
    );
}
