// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigForm } from "../../world/options";
import { parmlib, places } from "./places";

/** CONFIG of the PROC, as ZWEL0023I prints it. */
export function configReference(form: ConfigForm): string {
    return form === "file" ? places.config : `FILE(${places.overrides}):PARMLIB(${parmlib.dataSet}(${parmlib.member}))`;
}
