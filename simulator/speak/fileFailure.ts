// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { json } from "./answer";
import type { Answer } from "./answer";

interface Failure {
    readonly category: number;
    readonly rc: number;
    readonly reason: number;
    readonly message: string;
    readonly details?: readonly string[];
}

/** The error document of restfiles, with its stack (evidence: zosmf/files/err-*.json). */
export function fileFailure(status: number, failure: Failure, servlet = "GetFileServlet::doGet()"): Answer {
    const { details, ...rest } = failure;
    const stack = [
        "  1 152F7C10+000003BC PosixFileControl::open(const char*)",
        `  2 152F5878+000006D2 ${servlet}`,
        "  3 15302260+0000008A TsoServlet::service()",
        "  4 15326C58+0000017E TsoServlet::run()",
        "",
    ].join("\n");
    return json(status, { ...rest, stack, ...(details === undefined ? {} : { details }) });
}

/** err-fs-get-denied-6-8.json */
export function notAuthorized(): Answer {
    return fileFailure(500, {
        category: 6,
        rc: 8,
        reason: -277_913_579,
        message: "Client is not authorized for file access.",
        details: ["EDC5111I Permission denied. (errno2=0xEF076015)"],
    });
}

/** err-fs-list-denied-16-16.json */
export function listNotAuthorized(): Answer {
    return fileFailure(
        500,
        {
            category: 16,
            rc: 16,
            reason: 1,
            message: "opendir() failed",
            details: ["EDC5111I Permission denied. (errno2=0xEF076015)"],
        },
        "ListFilesServlet::doGet()",
    );
}

/** err-fs-get-notdir-6-8.json */
export function notADirectory(): Answer {
    return fileFailure(500, {
        category: 6,
        rc: 8,
        reason: 93_782_076,
        message: "fopen() error",
        details: ["EDC5135I Not a directory. (errno2=0x0594003C)"],
    });
}

/** Not recorded: the text is from a Zowe CLI system test (zosmf.md, section 1.4). */
export function pathNotFound(): Answer {
    return fileFailure(404, { category: 1, rc: 4, reason: 8, message: "Path name not found" });
}
