// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnseenReason } from "../../model/observation";
import { printable } from "../../model/printable";
import { RequestEnded } from "./guardedRequest";
import { ProxyFailed } from "./tunnel";

export interface Failure {
    readonly reason: UnseenReason;
    readonly why: string;
    readonly isForOtherHost?: true;
}

const byCode: Readonly<Record<string, Failure>> = {
    ECONNREFUSED: { reason: "refused", why: "refused the connection: nothing listens there" },
    ECONNRESET: { reason: "connection-lost", why: "broke the connection" },
    EPIPE: { reason: "connection-lost", why: "broke the connection" },
    ENOTFOUND: { reason: "name-not-resolved", why: "has a host name that cannot be resolved here (DNS)" },
    EAI_AGAIN: {
        reason: "name-not-resolved",
        why: "has a host name that could not be resolved (DNS does not answer)",
    },
    ETIMEDOUT: { reason: "timeout", why: "did not answer" },
    EHOSTUNREACH: { reason: "timeout", why: "cannot be reached from here (no route)" },
    ENETUNREACH: { reason: "timeout", why: "cannot be reached from here (no route)" },
};

const caHint = 'specify the CA in the property "caFile" of the ha profile, or with --ca-file';

/** OpenSSL's codes as Node gives them (E-SEP-25). */
const certificateProblems: Readonly<Record<string, string>> = {
    DEPTH_ZERO_SELF_SIGNED_CERT: `presents a self-signed certificate that is not trusted here; ${caHint}`,
    SELF_SIGNED_CERT_IN_CHAIN: `presents a certificate whose CA is not trusted here; ${caHint}`,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: `presents a certificate whose CA is not known here; ${caHint}`,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `presents a certificate whose CA is not known here; ${caHint}`,
    CERT_HAS_EXPIRED: "presents an expired certificate",
    CERT_NOT_YET_VALID: "presents a certificate that is not valid yet",
};

/** One failure in our words. Never throws; knows errors of Node, of OpenSSL and of the Zowe SDKs. */
export function connectionFailure(error: unknown): Failure {
    if (error instanceof RequestEnded) {
        return endedByUs(error);
    }
    const cause = rootCause(error);
    if (cause instanceof RequestEnded) {
        return endedByUs(cause);
    }
    if (cause instanceof ProxyFailed) {
        return { reason: "proxy-failed", why: `was not reached: ${printable(cause.message)}` };
    }
    if ((cause as Partial<Error>).name === "SyntaxError") {
        return { reason: "malformed", why: "sent an answer that is not JSON" };
    }
    const { code, message } = wordsOf(cause);
    return (
        byCode[code] ??
        certificateFailure(code, message) ??
        clientCertificateFailure(code, message) ??
        fallback(message)
    );
}

function wordsOf(error: object): { readonly code: string; readonly message: string } {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return {
        code: typeof code === "string" ? code : "",
        message: typeof message === "string" ? message : "no reason given",
    };
}

function endedByUs(error: RequestEnded): Failure {
    const words: Record<RequestEnded["kind"], Failure> = {
        timeout: { reason: "timeout", why: "did not answer in time" },
        "too-large": { reason: "too-large", why: "sent an answer that is larger than expected" },
        aborted: { reason: "cut-off", why: "did not answer before the time limit of the command" },
    };
    return words[error.kind];
}

/** The SDKs wrap Node's error in `mDetails.causeErrors` (`RestClientError` of Imperative). */
function rootCause(error: unknown): object {
    const details = (error as { mDetails?: { causeErrors?: unknown } } | null)?.mDetails;
    const cause = details?.causeErrors;
    if (typeof cause === "object" && cause !== null) {
        return cause;
    }
    return typeof error === "object" && error !== null ? error : new Error(String(error));
}

function certificateFailure(code: string, message: string): Failure | undefined {
    if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
        const names = printable(message.replace(/^.*altnames: /i, ""));
        const why = `presents a certificate that was not issued for this host name (${names})`;
        return { reason: "certificate-not-trusted", why, isForOtherHost: true };
    }
    const why = certificateProblems[code];
    return why === undefined ? undefined : { reason: "certificate-not-trusted", why };
}

function clientCertificateFailure(code: string, message: string): Failure | undefined {
    if (
        !/alert (certificate|bad certificate|unknown ca|handshake failure)/i.test(message) &&
        !/ALERT_CERTIFICATE/.test(code)
    ) {
        return code.startsWith("ERR_SSL") || code === "EPROTO"
            ? {
                  reason: "tls-failed",
                  why: "listens, but the TLS handshake failed: it uses another protocol, or no TLS",
              }
            : undefined;
    }
    return {
        reason: "client-certificate-refused",
        why: "is up but refused our client certificate (not signed by a CA that it trusts, expired, or not for client use)",
    };
}

function fallback(message: string): Failure {
    if (/timed out/i.test(message)) {
        return { reason: "timeout", why: "did not answer in time" };
    }
    if (/socket hang up|aborted/i.test(message)) {
        return { reason: "connection-lost", why: "broke the connection" };
    }
    return { reason: "connection-lost", why: `could not be queried: ${firstLine(message)}` };
}

/** The message of a parser quotes the data of the other side. */
function firstLine(text: string): string {
    return printable(text.split(/[\r\n]/)[0] ?? "").slice(0, 120);
}
