// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfInformation } from "../../model/seen/zosmf";
import { jsonOf, memberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/**
 * `GET /zosmf/info` (E-ZMF-15), as text or as parsed JSON. `plugins` may be a list or an object with
 * IZUG612E; neither proves anything about the server, so it is not read.
 */
export function parseZosmfInformation(answer: unknown): Parsed<ZosmfInformation> {
    const json = jsonOf(answer);
    const information = {
        zosVersion: textOf(memberOf(json, "zos_version")),
        zosmfVersion: textOf(memberOf(json, "zosmf_version")),
        hostname: textOf(memberOf(json, "zosmf_hostname")),
        safRealm: textOf(memberOf(json, "zosmf_saf_realm")),
    };
    return Object.values(information).every((value) => value === null)
        ? notUnderstood("it contains no z/OSMF version")
        : understood(information);
}
