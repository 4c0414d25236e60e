// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlMessage } from "../../model/seen/apimlMessage";
import { parseApimlMessages } from "./apimlMessages";
import { jsonOf, memberOf, numberOf, objectOf } from "./jsonValue";
import { printable } from "./printable";
import type { ZosmfError } from "./zosmfError";
import { parseZosmfError } from "./zosmfError";

/** Which server's format an error answer to a question for z/OSMF has. Only an answer in the format of z/OSMF proves anything about it. */
export type Speaker =
    | { readonly kind: "zosmf"; readonly error: ZosmfError }
    /** A service of the API ML on the way; `message` null: in a form that has no number. */
    | { readonly kind: "apiml"; readonly message: ApimlMessage | null; readonly words: string }
    /** Empty, or a page that any server writes. */
    | { readonly kind: "anybody"; readonly words: string };

export function whoSaid(body: string): Speaker {
    const [message] = parseApimlMessages(body);
    if (message !== undefined) {
        return { kind: "apiml", message, words: `${message.number}: ${message.content}` };
    }
    if (isOfSpring(body)) {
        return { kind: "apiml", message: null, words: oneLine(body) };
    }
    const error = parseZosmfError(body);
    if (error.ok && isOwnForm(error.value)) {
        return { kind: "zosmf", error: error.value };
    }
    return isEmptyList(body)
        ? { kind: "zosmf", error: { ...nothingSaid, message: "an empty list" } }
        : { kind: "anybody", words: error.ok ? error.value.message : oneLine(body) };
}

/** Many servers write a `message`; z/OSMF adds its return code. */
function isOwnForm({ family, returnCode }: ZosmfError): boolean {
    return family !== "text" && (returnCode !== null || family === "cross-site" || family === "tso");
}

const nothingSaid = { family: "files", returnCode: null, reasonCode: null, category: null } as const;

/** The error body of Spring if no service of the API ML writes its own (E-SEP-29). */
function isOfSpring(body: string): boolean {
    const json = objectOf(jsonOf(body));
    const isEnvelope = json !== null && "timestamp" in json && "path" in json && numberOf(json["status"]) !== null;
    return isEnvelope || /^LoadBalancer does not contain an instance for the service /.test(body);
}

/** HTTP 404 of the mounts service comes with a list without items (IBM z/OSMF Programming Guide, List z/OS UNIX filesystems). */
function isEmptyList(body: string): boolean {
    const items = memberOf(jsonOf(body), "items");
    return Array.isArray(items) && items.length === 0;
}

function oneLine(text: string): string {
    return printable(text).replace(/\s+/g, " ").trim().slice(0, 200);
}
