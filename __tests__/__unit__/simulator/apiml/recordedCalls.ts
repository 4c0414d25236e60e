// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type {
    ApimlAnswer,
    ApimlComponent,
    ApimlRequest,
    ClientCertificate,
} from "../../../../simulator/apiml/contract";
import type { Evidence } from "../../../support/wire/evidence";
import type { PretendPlex } from "./apimlPair";
import { basic, userCertificate } from "./apimlPair";

/** One call of `__tests__/evidence/apiml` that was answered, or that waited in vain. */
export interface RecordedCall {
    readonly id: string;
    readonly request: {
        readonly method: string;
        readonly url: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly clientCert: string | null;
        readonly body?: string | null;
    };
    readonly response?: {
        readonly status: number;
        readonly headers: readonly (readonly [string, string])[];
        readonly body: string;
    };
    readonly error?: { readonly code: string };
}

/** TLS refusals and closed ports are the server's and the system's business, not the API ML's. */
const belowHttp = /SSL|EPROTO|ECONNREFUSED|ECONNRESET/;

export function recordedCalls(evidence: Evidence, file: string): readonly RecordedCall[] {
    const { entries } = evidence.recordedJson(`apiml/${file}`) as { readonly entries: readonly RecordedCall[] };
    return entries.filter(
        ({ request, response, error }) =>
            (request as RecordedCall["request"] | undefined) !== undefined &&
            (response !== undefined || error !== undefined) &&
            !belowHttp.test(error?.code ?? ""),
    );
}

const components: Readonly<Record<string, ApimlComponent>> = {
    7552: "api-catalog",
    7553: "discovery",
    7554: "gateway",
    7555: "caching-service",
    7558: "zaas",
};

/** Sends what was sent, with the tokens that the recordings hide. */
export class Replay {
    private readonly keptToken: string;
    private readonly tokenToBeLoggedOut: string;
    private personalAccessToken = "";

    /** Logs in now, before a fault of the test makes that impossible. */
    public constructor(private readonly plex: PretendPlex) {
        this.keptToken = tokenIn(plex.login("lpar1"));
        this.tokenToBeLoggedOut = tokenIn(plex.login("lpar1"));
    }

    public send(call: RecordedCall): ApimlAnswer {
        const url = new URL(this.urlOf(call));
        const path = this.urlOf(call).slice(url.origin.length);
        const request: ApimlRequest = {
            nodeId: url.hostname.split(".")[0] ?? "",
            component: components[url.port] ?? "gateway",
            method: call.request.method,
            url: path,
            headers: { host: url.host, ...this.headersOf(call) },
            body: this.bodyOf(call),
            clientCertificate: certificateOf(call.request.clientCert ?? "none"),
        };
        const answer = this.plex.apiml.answer(request, this.plex.now);
        if (call.id.startsWith("pat-gen") && answer.kind === "answer" && answer.status === 200) {
            this.personalAccessToken = answer.body;
        }
        return answer;
    }

    /** Long URLs and bodies are cut short in the recordings. */
    private urlOf({ id, request }: RecordedCall): string {
        return id === "key-get-long10000"
            ? `https://lpar1.local:7555/cachingservice/api/v1/cache/${"k".repeat(10_000)}`
            : request.url;
    }

    private bodyOf({ id, request }: RecordedCall): string {
        const [, what = "", size = "0"] = /^(key-post-long|big-post-|big-gw-post)(\d*)$/.exec(id) ?? [];
        switch (what) {
            case "key-post-long":
                return JSON.stringify({ key: "k".repeat(Number(size)), value: "v" });
            case "big-post-":
                return JSON.stringify({ key: `big${size}`, value: "x".repeat(Number(size)) });
            case "big-gw-post":
                return JSON.stringify({ key: "biggw", value: "x".repeat(3 * 2 ** 20) });
            default:
                return (request.body ?? "").replace("<the PAT>", this.personalAccessToken);
        }
    }

    private headersOf(call: RecordedCall): Readonly<Record<string, string>> {
        const entries = Object.entries(call.request.headers).map(([name, value]) => {
            const credential = /^Basic <base64 of (.*)>$/.exec(value)?.[1];
            return [
                name.toLowerCase(),
                credential === undefined
                    ? this.withToken(value, call.id).replace("<9000 bytes>", "x".repeat(9000))
                    : (basic(credential)["authorization"] ?? ""),
            ];
        });
        return Object.fromEntries(entries);
    }

    private withToken(value: string, id: string): string {
        const isAltered = value.includes("altered") || id.includes("badcookie");
        const isLoggedOut = /^(sso-|logout1|logout-again|after-logout)/.test(id);
        const token = isLoggedOut ? this.tokenToBeLoggedOut : this.keptToken;
        return value.replace(/<JWT [^>]*>/, () => token.replace(/.{6}$/, isAltered ? "AAAAAA" : "$&"));
    }
}

function tokenIn(cookie: string): string {
    return cookie.replace("apimlAuthenticationToken=", "");
}

function certificateOf(text: string): ClientCertificate | null {
    if (text === "none") {
        return null;
    }
    if (text.includes("without CN")) {
        return { distinguishedName: "OU=NoCommonName, O=Zowe Sample, C=CZ", commonName: null };
    }
    const commonName = /CN=(\w+)/.exec(text)?.[1] ?? "";
    return text.includes("CN=USER") ? userCertificate : { distinguishedName: `CN=${commonName}`, commonName };
}
