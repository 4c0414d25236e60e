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

/** The error document of restfiles, with its stack (E-ZMF-09). */
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

/** E-ZMF-11 */
export function notAuthorized(): Answer {
    return fileFailure(500, {
        category: 6,
        rc: 8,
        reason: -277_913_579,
        message: "Client is not authorized for file access.",
        details: ["EDC5111I Permission denied. (errno2=0xEF076015)"],
    });
}

/** E-ZMF-11 */
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

/** E-ZMF-27 */
export function notADirectory(): Answer {
    return fileFailure(500, {
        category: 6,
        rc: 8,
        reason: 93_782_076,
        message: "fopen() error",
        details: ["EDC5135I Not a directory. (errno2=0x0594003C)"],
    });
}

/** Not recorded: the text is from a Zowe CLI system test (E-ZMF-21). */
export function pathNotFound(): Answer {
    return fileFailure(404, { category: 1, rc: 4, reason: 8, message: "Path name not found" });
}

/** The error of z/OS UNIX: the message of the C library and errno2; z/OSMF derives its reason from both (E-ZMF-27). */
export const errors = {
    denied: { text: "EDC5111I Permission denied.", errno2: "EF086015", reason: -277_913_579 },
    missing: { text: "EDC5129I No such file or directory.", errno2: "053B006C", reason: 96_141_420 },
    notEmpty: { text: "EDC5136I Directory not empty.", errno2: "EF086033", reason: -276_275_149 },
    notADirectory: { text: "EDC5135I Not a directory.", errno2: "0594003C", reason: 93_782_076 },
    // Of these the texts are those of the C library (z/OS XL C/C++ Messages); that z/OSMF sends them so is not recorded.
    notPermitted: { text: "EDC5139I Operation not permitted.", errno2: "EF0F0007", reason: -284_229_625 },
    isDirectory: { text: "EDC5123I Is a directory.", errno2: "05470055", reason: 88_539_221 },
    readOnly: { text: "EDC5141I Read-only file system.", errno2: "05730060", reason: 91_422_816 },
    noSpace: { text: "EDC5133I No space left on device.", errno2: "EF096001", reason: -277_782_527 },
    inputOutput: { text: "EDC5122I Input/output error.", errno2: "EF0F6205", reason: -284_204_539 },
} as const;

type UnixError = (typeof errors)[keyof typeof errors];

const detailOf = ({ text, errno2 }: UnixError): readonly string[] => [`${text} (errno2=0x${errno2})`];

/** E-ZMF-28; of a file the words are not recorded. */
export function alreadyExists(isDirectory: boolean): Answer {
    const message = `The specified ${isDirectory ? "directory" : "file"} already exists`;
    return fileFailure(500, { category: 1, rc: 4, reason: 19, message }, "CreatFileServlet::doPost()");
}

/** E-ZMF-28 */
export function deleteFailure(message: string, error: UnixError): Answer {
    const { reason } = error;
    const failure = { category: 8, rc: -1, reason, message, details: detailOf(error) };
    return fileFailure(500, failure, "DeleteFileServlet::doDelete()");
}

/** A write that is refused: the form of a read that is (E-ZMF-11); itself it is not recorded. */
export function writeFailure(error: UnixError): Answer {
    const message = error === errors.denied ? "Client is not authorized for file access." : "fopen() error";
    return unixFailure(message, error, "PutFileServlet::doPut()");
}

export function unixFailure(message: string, error: UnixError, servlet: string): Answer {
    return fileFailure(500, { category: 6, rc: 8, reason: error.reason, message, details: detailOf(error) }, servlet);
}

export function inputOutputError(message: string, servlet: string): Answer {
    return unixFailure(message, errors.inputOutput, servlet);
}
