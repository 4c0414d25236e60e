// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen, UnseenReason } from "../../model/observation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { ApimlMessage } from "../../model/seen/apimlMessage";
import { parseApimlMessages } from "../../probe/parse/apimlMessages";
import type { CacheTrouble, TroubleKind } from "./trouble";

/**
 * The error in an answer of `/cachingservice/api/v1`, direct or through a gateway; null: the request was successful.
 * (E-CCH-01)
 */
export function troubleIn(answer: HttpAnswer): CacheTrouble | null {
    if (answer.status >= 200 && answer.status < 300) {
        return null;
    }
    const [message] = parseApimlMessages(answer.body);
    const number = message === undefined ? failureHeader(answer) : message.number;
    return { ...wordsFor(answer, message), number };
}

function wordsFor(answer: HttpAnswer, message: ApimlMessage | undefined): Words {
    const known = message === undefined ? undefined : byNumber[message.number]?.(message);
    return known ?? byStatus(answer, message);
}

interface Words {
    readonly kind: TroubleKind;
    readonly why: string;
}

const says = (kind: TroubleKind, why: string) => (): Words => ({ kind, why });

const notRouted = says(
    "not-routed",
    "is not known to that gateway: it is not registered, or was restarted less than 30 s ago",
);

const byNumber: Readonly<Record<string, (message: ApimlMessage) => Words | null>> = {
    ZWECS131E: says("absent", "does not have that key"),
    ZWECS133E: says("collision", "already has that key"),
    ZWECS134E: says("full", "is full (HTTP 507)"),
    ZWECS136E: says("no-lists", "does not support lists: its store is not Infinispan, or failed to answer"),
    ZWECS702W: says("no-namespace", "received a request without a namespace"),
    ZWEAO404E: notRouted,
    ZWEAM104E: notRouted,
    ZWEAG510E: notRouted,
    ZWEAO500E: says("dead", "is registered, but the gateway cannot reach it"),
    // The message has no template, so its key is all there is (api-layer `caching-log-messages.yml`).
    ZWEAM102E: ({ content }) =>
        content.includes("payloadTooLarge")
            ? { kind: "too-large", why: "cannot store a value of this size in one record (VSAM: 4096 bytes)" }
            : null,
    ZWEAM701E: internalError,
};

/** One message number for all internal failures; the text of the exception distinguishes them (E-CCH-10). */
function internalError({ content }: ApimlMessage): Words {
    if (content.includes("incompatibleStorageMethod")) {
        return { kind: "no-lists", why: "does not support lists: its store is not Infinispan" };
    }
    if (/ISPN000306|ClusteredLock|AvailabilityException/.test(content)) {
        return { kind: "lock-lost", why: "lost the lock of its cluster" };
    }
    return { kind: "failed", why: `failed internally: ${shortened(content)}` };
}

function byStatus(answer: HttpAnswer, message: ApimlMessage | undefined): Words {
    const { status, credential } = answer;
    const detail = message === undefined ? "" : `: ${shortened(message.content)}`;
    switch (status) {
        case 400:
        case 415:
            return { kind: "bad-request", why: `does not understand the request (HTTP ${status})${detail}` };
        case 401:
            return { kind: "nameless-certificate", why: "accepts only a certificate with a common name (HTTP 401)" };
        case 403:
            return credential === "certificate"
                ? {
                      kind: "no-certificate",
                      why: "did not receive the client certificate (HTTP 403): an intermediate server terminates TLS",
                  }
                : { kind: "no-certificate", why: "requires a client certificate (HTTP 403)" };
        case 404:
            return { kind: "not-routed", why: `has no such path (HTTP 404)${detail}` };
        default:
            return pageOrFailure(answer, detail);
    }
}

/** Tomcat shows its page when the certificate has no common name (E-CCH-05). */
function pageOrFailure({ status, body }: HttpAnswer, detail: string): Words {
    return status === 500 && /^<!doctype html/i.test(body)
        ? { kind: "nameless-certificate", why: "accepts only a certificate with a common name (HTTP 500)" }
        : { kind: "failed", why: `answered HTTP ${status}${detail}` };
}

/** `ZWEAG167E No client certificate provided in the request`: only a gateway sends it (E-CCH-05). */
function failureHeader({ headers }: HttpAnswer): string | null {
    return /^ZWE[A-Z]{2}\d{3}[A-Z]/.exec(headers["x-zowe-auth-failure"] ?? "")?.[0] ?? null;
}

const kindOfSilence: Partial<Readonly<Record<UnseenReason, TroubleKind>>> = {
    "no-credential": "no-certificate",
    "client-certificate-refused": "certificate-refused",
    refused: "refused",
    timeout: "silent",
    "too-large": "failed",
    malformed: "failed",
};

/** No answer came at all. */
export function troubleOfSilence({ reason, why }: Unseen): CacheTrouble {
    return { kind: kindOfSilence[reason] ?? "unreachable", number: null, why };
}

function shortened(text: string): string {
    return text.length <= 160 ? text : `${text.slice(0, 157)}...`;
}
