// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Authentication } from "./zaas/authentication";
import type { ApimlAnswer } from "./contract";
import { refuseInFilter } from "./errorEnvelope";
import type { Header } from "./reply";
import { silence } from "./reply";

/** How a service words what all of them refuse alike. */
export interface RefusalForm {
    readonly headers: readonly Header[];
    readonly onWrongToken: readonly Header[];
    readonly missing: () => ApimlAnswer;
}

/** Why Discovery or the Catalog do not answer; null when the credentials will do (R1-02, R1-03, R1-14, R1-15). */
export function refusalOf(authentication: Authentication, path: string, form: RefusalForm): ApimlAnswer | null {
    const { headers } = form;
    switch (authentication.kind) {
        case "user":
        case "certificate":
            return null;
        case "wrong":
            return authentication.what === "token"
                ? refuseInFilter(401, [...form.onWrongToken, ...headers], "ZWEAS130E", path)
                : refuseInFilter(401, headers, "ZWEAS120E", path);
        case "no-gateway":
            return refuseInFilter(503, headers, "ZWEAS103E", path);
        case "no-zaas":
            return noZaas(authentication.isNoneRegistered, path, headers);
        default:
            return authentication.kind === "silence" ? silence : form.missing();
    }
}

/** With none registered it looks for one for a second (R1-15). */
function noZaas(isNoneRegistered: boolean, path: string, headers: readonly Header[]): ApimlAnswer {
    const refusal = refuseInFilter(503, headers, "ZWEAS104E", path);
    return isNoneRegistered ? { ...refusal, afterMs: 1000 } : refusal;
}
