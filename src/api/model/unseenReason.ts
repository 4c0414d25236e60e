// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The meaning of one reason for a missing answer. A new reason needs a row, so that every field must be decided. */
interface Meaning {
    /** Whether the request reached the other side, and whether a listener is proven. */
    readonly met: "unasked" | "silence" | "life";
    /** Not allowed, rather than not there. */
    readonly isDenial: boolean;
    /** A gap in what is known. A refused connection is not a gap: it is a fact about the other side. */
    readonly isGap: boolean;
    /** The server answered the request itself, so it accepted the user and the password. */
    readonly hasAcceptedCredential: boolean;
    /** Another z/OSMF: this one is of no use for now; another one may know; or it would say the same. */
    readonly elsewhere: "no-use" | "may-know" | "the-same";
    /** Whether the system got the command that met this; `by-words`: the text of the answer decides. */
    readonly command: "denied" | "not-arrived" | "by-words" | "lost";
    /** The condition of a z/OSMF for which this occurs; `unclear`: it is not known which server answered. */
    readonly server: "well" | "erring" | "unclear" | "unasked" | "silent";
    /** A gateway that answers in this way runs, but reports nothing. */
    readonly isGuarded: boolean;
}

/** Adapters translate into these words once, when the answer arrives. `cut-off`: we ended the request; `not-forwarded`: the API ML answered in place of the server that was asked; `proxy-failed`: the server was never reached; `not-held`: the bundle of a replay does not hold the answer. */
const meanings = {
    "not-asked": {
        met: "unasked",
        isDenial: false,
        isGap: false,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "not-arrived",
        server: "unasked",
        isGuarded: false,
    },
    "no-credential": {
        met: "unasked",
        isDenial: true,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "denied",
        server: "silent",
        isGuarded: false,
    },
    "credentials-rejected": {
        met: "life",
        isDenial: true,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "denied",
        server: "well",
        isGuarded: true,
    },
    denied: {
        met: "life",
        isDenial: true,
        isGap: true,
        hasAcceptedCredential: true,
        elsewhere: "the-same",
        command: "denied",
        server: "well",
        isGuarded: false,
    },
    "name-not-resolved": {
        met: "silence",
        isDenial: false,
        isGap: false,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "not-arrived",
        server: "silent",
        isGuarded: false,
    },
    refused: {
        met: "silence",
        isDenial: false,
        isGap: false,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "not-arrived",
        server: "silent",
        isGuarded: false,
    },
    timeout: {
        met: "silence",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "lost",
        server: "silent",
        isGuarded: false,
    },
    "cut-off": {
        met: "unasked",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "lost",
        server: "unclear",
        isGuarded: false,
    },
    "connection-lost": {
        met: "silence",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "lost",
        server: "silent",
        isGuarded: false,
    },
    "tls-failed": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "lost",
        server: "silent",
        isGuarded: true,
    },
    "certificate-not-trusted": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "not-arrived",
        server: "unclear",
        isGuarded: false,
    },
    "client-certificate-refused": {
        met: "life",
        isDenial: true,
        isGap: false,
        hasAcceptedCredential: false,
        elsewhere: "the-same",
        command: "lost",
        server: "silent",
        isGuarded: true,
    },
    "not-found": {
        met: "life",
        isDenial: false,
        isGap: false,
        hasAcceptedCredential: true,
        elsewhere: "the-same",
        command: "not-arrived",
        server: "well",
        isGuarded: false,
    },
    "answered-error": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: true,
        elsewhere: "may-know",
        command: "by-words",
        server: "erring",
        isGuarded: false,
    },
    malformed: {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "may-know",
        command: "lost",
        server: "erring",
        isGuarded: true,
    },
    "too-large": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "lost",
        server: "erring",
        isGuarded: true,
    },
    "not-forwarded": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "may-know",
        command: "by-words",
        server: "unclear",
        isGuarded: false,
    },
    "proxy-failed": {
        met: "life",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "no-use",
        command: "not-arrived",
        server: "unclear",
        isGuarded: false,
    },
    "not-held": {
        met: "unasked",
        isDenial: false,
        isGap: true,
        hasAcceptedCredential: false,
        elsewhere: "may-know",
        command: "not-arrived",
        server: "unclear",
        isGuarded: false,
    },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Why the world gave no fact. */
export type UnseenReason = keyof typeof meanings;

export const unseenReasons = Object.keys(meanings) as readonly UnseenReason[];

export function meaningOf(reason: UnseenReason): Meaning {
    return meanings[reason];
}
