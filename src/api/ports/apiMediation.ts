// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HttpAnswer } from "../model/seen/httpAnswer";
import type { Endpoint } from "../model/sysplex";
import type { Observation } from "../model/observation";

/** The credentials to use. `best`: the client certificate if there is one, otherwise user or token. */
export type Credential = "none" | "certificate" | "user" | "best";

export interface ApiMediationRequest {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    /** Path and query, beginning with a slash. */
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Sent as it is; the caller sets Content-Type. */
    readonly body?: string;
    readonly credential: Credential;
    /** Name for the evidence: `gateway health`, `discovery registry`. */
    readonly source: string;
    /** Milliseconds, when another bound than the request timeout of the command fits (cache writes). */
    readonly timeoutMs?: number;
}

/** One listener of the API ML: a gateway, a Discovery Service, a Caching Service. */
export interface ApiMediation {
    /** Unseen only when no HTTP answer came: refused, silent, TLS, too large. Never throws. */
    ask(endpoint: Endpoint, request: ApiMediationRequest): Promise<Observation<HttpAnswer>>;
    /** The credentials that the profile has. */
    readonly hasClientCertificate: boolean;
    readonly hasUserCredential: boolean;
    /** The distinguished name of that certificate in the format of Java, which the API ML uses as a name; null: there is none. */
    readonly clientCertificateName?: string | null | undefined;
}
