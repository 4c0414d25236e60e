// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { slashedJson } from "./answer";
import type { Answer } from "./answer";

/** Consoles have an error document of their own (E-ZMF-10). */
export function consoleFailure(status: number, returnCode: number, reasonCode: number, reason: string): Answer {
    return slashedJson(status, { "return-code": returnCode, "reason-code": reasonCode, reason });
}
