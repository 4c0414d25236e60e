// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";

export interface HttpsCall {
    readonly host?: string;
    readonly port: number;
    readonly path?: string;
    readonly method?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** `client`, `untrusted`, `expired`: a certificate of the simulator's directory. */
    readonly certificate?: string;
    readonly timeoutMs?: number;
    readonly maxVersion?: "TLSv1.2" | "TLSv1.3";
}

export interface HttpsAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
}

/** One request on a connection of its own, with the CA that the simulator wrote; rejects with Node's error. */
export function httpsCall(directory: string, call: HttpsCall): Promise<HttpsAnswer> {
    const pem = (name: string): string => readFileSync(join(directory, name), "utf8");
    const { certificate, maxVersion = "TLSv1.3" } = call;
    return new Promise((resolve, reject) => {
        const sent = request(
            {
                host: call.host ?? "127.0.0.11",
                port: call.port,
                path: call.path ?? "/",
                method: call.method ?? "GET",
                headers: call.headers ?? {},
                agent: false,
                maxVersion,
                ca: pem("ca.pem"),
                ...(certificate === undefined
                    ? {}
                    : { cert: pem(`${certificate}.pem`), key: pem(`${certificate}-key.pem`) }),
            },
            (response) => {
                let body = "";
                response.setEncoding("utf8").on("data", (text: string) => (body += text));
                response.on("end", () =>
                    resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
                );
            },
        );
        sent.on("error", reject);
        sent.setTimeout(call.timeoutMs ?? 5000, () => sent.destroy(new Error("no answer")));
        sent.end(call.body);
    });
}

/** Of the user in the written configuration. */
export const credentials = {
    authorization: `Basic ${Buffer.from("USER:s1mpl3x-pw").toString("base64")}`,
    "x-csrf-zosmf-header": "true",
};
