// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, memberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

interface ApimlVersion {
    /** The Zowe release; null when the gateway found no manifest. */
    readonly zowe: string | null;
    readonly apiml: string | null;
}

/**
 * `/application/version` of a gateway, or `/application/info` of any API ML service, which knows only the API ML's own version
 * (E-SEP-36).
 */
export function parseApimlVersion(status: number, body: string): Parsed<ApimlVersion> {
    if (status !== 200) {
        return notUnderstood(`it answered HTTP ${status} to the request for its version`);
    }
    const json = jsonOf(body);
    const zowe = versionOf(memberOf(json, "zowe", "version"));
    const apiml = versionOf(memberOf(json, "apiml", "version")) ?? versionOf(memberOf(json, "build", "version"));
    return zowe === null && apiml === null ? notUnderstood("it contains no version") : understood({ zowe, apiml });
}

/** Begins with a number; `Build information is not available` does not. */
function versionOf(value: unknown): string | null {
    const text = textOf(value);
    return text !== null && /^v?\d+\.\d+[\w.+-]{0,40}$/.test(text) ? text.replace(/^v/, "") : null;
}
