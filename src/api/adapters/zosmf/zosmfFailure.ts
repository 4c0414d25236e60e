// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnseenReason } from "../../model/observation";
import type { Speaker } from "../../probe/parse/whoSaid";
import { whoSaid } from "../../probe/parse/whoSaid";
import type { Failure } from "../transport/connectionFailure";

export interface HttpFailure {
    readonly status: number;
    readonly body: string;
}

/** The names of the server and of the gateway or proxy in front of it, for sentences. */
export interface Asked {
    /** `z/OSMF lpar1 (lpar1.example.com:443)` */
    readonly name: string;
    /** `the gateway of LPAR1 (lpar1.example.com:7554)`: the server that answers there if it is not z/OSMF. */
    readonly gatewayName: string;
    /** Of the session: `basic`, `token`. */
    readonly credential: string | undefined;
}

/** The meaning of an HTTP status other than 2xx. A 404 of a gateway proves nothing about z/OSMF, and neither does an unknown page. */
export function zosmfFailure(failure: HttpFailure, asked: Asked): Failure {
    const speaker = whoSaid(failure.body);
    return { reason: reasonOf(failure.status, speaker), why: sentenceFor(failure.status, speaker, asked) };
}

function reasonOf(status: number, speaker: Speaker): UnseenReason {
    if (status === 401) {
        return "credentials-rejected";
    }
    if (speaker.kind === "apiml") {
        return "not-forwarded";
    }
    return speaker.kind === "zosmf"
        ? ownReason(status, speaker.error.message)
        : status === 403
          ? "denied"
          : "answered-error";
}

function ownReason(status: number, message: string): UnseenReason {
    if (
        status === 403 ||
        /not authorized|LMOPEN error|913 abend|EDC5111I|opendir\(\) failed|IKJ55353I/i.test(message)
    ) {
        return "denied";
    }
    const isMissing = /not cataloged|Path name not found|No job found|EDC5129I|Member not found/i.test(message);
    return status === 404 || isMissing ? "not-found" : "answered-error";
}

/** The credentials of a session, by its type; often a certificate is intended for the API ML, and the user ID is missing. */
const rejections: Readonly<Record<string, string>> = {
    token: "rejected the token",
    bearer: "rejected the token",
    "cert-pem":
        'rejected the client certificate, and the profile has no other credentials for it: set "user" and "password"',
};

function sentenceFor(status: number, speaker: Speaker, asked: Asked): string {
    const words = speaker.kind === "zosmf" ? speaker.error.message : speaker.words;
    const text = words.slice(0, 200);
    if (status === 401) {
        return rejection(speaker.kind === "apiml" ? text : "", asked);
    }
    return speaker.kind === "apiml"
        ? `${asked.gatewayName} says ${text} (HTTP ${status})`
        : `${asked.name} answered HTTP ${status}${text === "" ? "" : `: ${text}`}`;
}

/** @param apiml the answer of the API ML; "": z/OSMF answered, without a message */
function rejection(apiml: string, { name, gatewayName, credential }: Asked): string {
    const what = rejections[credential ?? ""] ?? "rejected the user ID or password";
    return apiml === "" ? `${name} ${what} (HTTP 401)` : `${gatewayName} ${what} (HTTP 401, ${apiml})`;
}
