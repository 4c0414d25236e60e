// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { slashedJson } from "./answer";
import type { Answer } from "./answer";

/** The error document of restjobs: rc 4, category 6, always with a stack (E-ZMF-08, E-ZMF-09). */
export function jesFailure(
    status: number,
    reason: number,
    message: string,
    where = "JesService.queryJobs(JesService.java:205)",
): Answer {
    return slashedJson(status, {
        rc: 4,
        reason,
        stack: [
            `JesException: CATEGORY_SERVICE rc=4 reason=${reason} message=${message}`,
            "at com.ibm.zoszmf.restjobs.util.JesException.serviceException(JesException.java:183)",
            `at com.ibm.zoszmf.restjobs.servlet.${where}`,
            "at com.ibm.zoszmf.restjobs.servlet.JesServlet.service(JesServlet.java:118)",
            "at javax.servlet.http.HttpServlet.service(HttpServlet.java:790)",
        ].join("\n\t"),
        category: 6,
        message,
    });
}

export function noJob(reference: string): Answer {
    return jesFailure(400, 10, `No job found for reference: '${reference}'`, "JesService.getJob(JesService.java:129)");
}

export function noMatch(method: string, pathInfo: string): Answer {
    return jesFailure(400, 7, `No match for method ${method} and pathInfo='${pathInfo}'`);
}
