// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { asClause } from "../observation";
import type { ConfigProblem } from "./config";

/** The message of a problem with the place where it stands, as a clause: `zowe.job.name is empty (/global/zowe/zowe.yaml:12)`. */
export function placedMessage({
    message,
    document,
    line,
}: Pick<ConfigProblem, "message" | "document" | "line">): string {
    const place = document === null ? "" : ` (${document}${line === null ? "" : `:${line}`})`;
    return `${asClause(message)}${place}`;
}
