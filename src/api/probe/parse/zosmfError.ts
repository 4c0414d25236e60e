// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jsonOf, memberOf, numberOf, objectOf, textOf, textsOf } from "./jsonValue";
import type { JsonObject } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";
import { printable } from "./printable";

export interface ZosmfError {
    /** Whose form the body has: each z/OSMF service writes its own (E-ZMF-21). */
    readonly family: "jobs" | "files" | "console" | "authenticate" | "cross-site" | "tso" | "text";
    /** One line, without control characters; details, where there are any, after a semicolon. */
    readonly message: string;
    readonly returnCode: number | null;
    readonly reasonCode: number | null;
    /** z/OSMF's category (1 to 16), where the family has one. */
    readonly category: number | null;
}

type Reader = (body: JsonObject) => ZosmfError | null;

const readers: readonly Reader[] = [crossSite, console, authenticate, tso, jobsOrFiles];

/** The body of an error answer of z/OSMF, in the format of any service, HTML or plain text. */
export function parseZosmfError(body: string): Parsed<ZosmfError> {
    const json = objectOf(jsonOf(body));
    if (json) {
        const error = readers.map((read) => read(json)).find((one) => one !== null);
        return error ? understood(error) : notUnderstood("the error has none of the forms of z/OSMF");
    }
    const message = oneLine(body.replace(/<(script|style)\b[^]*?(<\/\1>|$)/gi, " ").replace(/<[^>]*(>|$)/g, " ")).slice(
        0,
        300,
    );
    return message === ""
        ? notUnderstood("the answer has no text")
        : understood({ ...noCodes, family: "text", message });
}

const noCodes = { returnCode: null, reasonCode: null, category: null };

/** `{"errorID":"IZUG846W","errorMsg":...}`: the check of X-CSRF-ZOSMF-HEADER and of the caller's site. */
function crossSite(body: JsonObject): ZosmfError | null {
    const message = textOf(body["errorMsg"]);
    return message === null ? null : { ...noCodes, family: "cross-site", message: oneLine(message) };
}

function console(body: JsonObject): ZosmfError | null {
    const message = textOf(body["reason"]);
    const returnCode = numberOf(body["return-code"]);
    return returnCode === null
        ? null
        : {
              family: "console",
              message: oneLine(message ?? ""),
              returnCode,
              reasonCode: numberOf(body["reason-code"]),
              category: null,
          };
}

function authenticate(body: JsonObject): ZosmfError | null {
    const returnCode = numberOf(body["returnCode"]);
    return returnCode === null
        ? null
        : {
              family: "authenticate",
              message: oneLine(textOf(body["message"]) ?? ""),
              returnCode,
              reasonCode: numberOf(body["reasonCode"]),
              category: null,
          };
}

function tso(body: JsonObject): ZosmfError | null {
    const data = body["msgData"];
    const message = Array.isArray(data) ? textOf(memberOf(data[0], "messageText")) : null;
    return message === null ? null : { ...noCodes, family: "tso", message: oneLine(message) };
}

/** restjobs and restfiles differ only in the stack, which the jobs service names after its own exception. */
function jobsOrFiles(body: JsonObject): ZosmfError | null {
    const returnCode = numberOf(body["rc"]);
    const message = textOf(body["message"]);
    if (returnCode === null && message === null) {
        return null;
    }
    const words = [message ?? "", ...textsOf(body["details"])].map(oneLine).filter((word) => word !== "");
    return {
        family: /^JesException/.test(textOf(body["stack"]) ?? "") ? "jobs" : "files",
        message: words.join("; "),
        returnCode,
        reasonCode: numberOf(body["reason"]),
        category: numberOf(body["category"]),
    };
}

function oneLine(text: string): string {
    return printable(text).replace(/\s+/g, " ").trim();
}
