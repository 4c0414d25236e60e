// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { fileFailure } from "./fileFailure";
import type { Answer } from "./answer";
import { json } from "./answer";

type Failing = "restjobs" | "restfiles" | "restconsoles";

/** The recorded failures of each service while the server continued. */
const answers: Readonly<Record<Failing, () => Answer>> = {
    /** zowe/zowe-cli#160 */
    restconsoles: () => ({
        status: 500,
        headers: [["Content-Type", "text/html"]],
        body: "Error 500: java.lang.NullPointerException\n",
    }),
    /** zowe/zowe-cli#699 and zowe/docs-site#4725: no TSO address space for the files service. */
    restfiles: () =>
        fileFailure(500, {
            category: 3,
            rc: 12,
            reason: 2,
            message: "CeaTso request failed",
            details: ["CeaTsoRequest ceatso_requesttype: 1 ceatso_logonproc: IZUFPROC"],
        }),
    /** The CIM server is down (E-ZMF-32). */
    restjobs: () =>
        json(500, {
            rc: 16,
            reason: -1,
            category: 1,
            message: "IZUG911I Connection to CIM failed.",
            stack: "IZUG911I",
        }),
};

export function failureOf(service: Failing): Answer {
    return answers[service]();
}
