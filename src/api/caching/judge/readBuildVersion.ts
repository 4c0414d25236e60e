// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, memberOf, textOf } from "../../probe/parse/jsonValue";

/** `/application/info`: `{"build":{"version":"3.0.40-SNAPSHOT",...}}` (E-SEP-36); null: it names none. */
export function readBuildVersion(body: string): string | null {
    return textOf(memberOf(jsonOf(body), "build", "version"));
}
