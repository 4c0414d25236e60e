// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ISession } from "@zowe/imperative";
import { ProxySettings } from "@zowe/imperative";

/** The proxy between this workstation and a host. */
export interface Proxy {
    /** For sentences, without user ID and password: `http://proxy.example.com:3128`. */
    readonly name: string;
    /** As the Zowe SDK sees it. */
    readonly session: ISession;
}

/** How a host is reached: `lpar1.example.com:7554`, or with the proxy in between. */
export interface Way {
    readonly name: string;
    readonly proxy: Proxy | null;
}

/**
 * One rule for z/OSMF and the API ML: that of Zowe CLI (HTTPS_PROXY, otherwise HTTP_PROXY, and NO_PROXY, in uppercase or lowercase); NO_PROXY
 * may also contain a whole domain, or all.
 * @param given settings of the session, which take precedence over the environment
 */
export function wayTo(host: string, port: number, given: ISession["proxy"] = undefined, isStrict = true): Way {
    const name = `${host}:${port}`;
    if (given === undefined && !isAnyNamed()) {
        return { name, proxy: null };
    }
    const session: ISession = {
        hostname: host,
        port,
        protocol: "https",
        rejectUnauthorized: isStrict,
        ...(given ? { proxy: given } : {}),
    };
    const url = isExcepted(host) ? undefined : ProxySettings.getSystemProxyUrl(session);
    return url === undefined
        ? { name, proxy: null }
        : {
              name: `${name} through proxy ${url.protocol}//${url.host}`,
              proxy: { name: `${url.protocol}//${url.host}`, session },
          };
}

/** Zowe CLI reads a missing name as an address that is not valid, which takes long, and every handshake asks. */
function isAnyNamed(): boolean {
    return ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"].some((name) => process.env[name] !== undefined);
}

/** Zowe CLI compares whole names only. */
function isExcepted(host: string): boolean {
    const entries = (process.env["NO_PROXY"] ?? process.env["no_proxy"] ?? "").split(",");
    return entries
        .map((entry) =>
            entry
                .trim()
                .toLowerCase()
                .replace(/^\*(?=\.)/, ""),
        )
        .some((entry) => entry === "*" || (entry.startsWith(".") && host.toLowerCase().endsWith(entry)));
}
