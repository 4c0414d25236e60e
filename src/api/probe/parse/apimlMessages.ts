// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlMessage } from "../../model/seen/apimlMessage";
import { jsonOf, memberOf, textOf } from "./jsonValue";
import { printable } from "./printable";

const entities: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };

/** The envelope `{"messages":[...]}` of every API ML service (api-layer `ApiMessageView`); [] if the body is not such an envelope. */
export function parseApimlMessages(body: string): readonly ApimlMessage[] {
    const messages = memberOf(jsonOf(body), "messages");
    return Array.isArray(messages) ? messages.flatMap(readMessage) : [];
}

/** `HTTP 403, ZWEAT403E: The user is not authorized ...`; `HTTP 500` where the body has no message of the API ML. */
export function httpWords(status: number, body: string): string {
    const [message] = parseApimlMessages(body);
    return `HTTP ${status}${message === undefined ? "" : `, ${message.number}: ${message.content.slice(0, 150)}`}`;
}

function readMessage(message: unknown): ApimlMessage[] {
    const number = textOf(memberOf(message, "messageNumber"));
    const plain = (name: string): string | null => {
        const text = textOf(memberOf(message, name));
        return text === null ? null : printable(unescapeHtml(text));
    };
    return number === null || !/^ZWE[A-Z]{1,2}\d{3,4}[A-Z]$/.test(number)
        ? []
        : [
              {
                  number,
                  content: plain("messageContent") ?? "",
                  reason: plain("messageReason"),
                  action: plain("messageAction"),
              },
          ];
}

/** The API ML escapes the content of its messages for HTML (api-layer `Message`). */
export function unescapeHtml(text: string): string {
    return text.replace(
        /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
            if (name !== undefined) {
                return entities[name] ?? whole;
            }
            const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
    );
}
