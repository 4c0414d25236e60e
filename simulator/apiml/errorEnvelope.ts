// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MessageNumber, MessageTemplate } from "./messages";
import { messages } from "./messages";
import type { Header, Reply } from "./reply";
import { json } from "./reply";

const messageTypes: Readonly<Record<string, string>> = { E: "ERROR", W: "WARNING", I: "INFO", S: "SEVERE" };

/** The body that all Java services of the API ML share (ApiMessageView.java); its content is HTML-escaped. */
export function envelope(number: MessageNumber, ...inserts: readonly string[]): unknown {
    const template: MessageTemplate = messages[number];
    const rest = [...inserts];
    return {
        messages: [
            {
                messageType: messageTypes[number.slice(-1)] ?? "ERROR",
                messageNumber: number,
                messageContent: escapeHtml(template.text.replaceAll("%s", () => rest.shift() ?? "null")),
                ...(template.action === undefined ? {} : { messageAction: template.action }),
                ...(template.reason === undefined ? {} : { messageReason: template.reason }),
                messageKey: template.key,
            },
        ],
    };
}

export function refuse(
    status: number,
    headers: readonly Header[],
    number: MessageNumber,
    ...inserts: readonly string[]
): Reply {
    return json(status, headers, envelope(number, ...inserts));
}

/** The security filters label their bodies so (R1-02, R1-03). */
export const latin1Json = "application/json;charset=ISO-8859-1";

export function refuseInFilter(
    status: number,
    headers: readonly Header[],
    number: MessageNumber,
    ...inserts: readonly string[]
): Reply {
    return json(status, headers, envelope(number, ...inserts), latin1Json);
}

/** escapeHtml4 of Apache Commons Text for what occurs here: the apostrophe stays (Message.java). */
function escapeHtml(text: string): string {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
