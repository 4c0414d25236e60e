// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import dns from "node:dns/promises";
import { replace } from "./replaced";

/**
 * No name is known here but that of this machine: the resolver of the machine answers when it likes, and knows what others have told
 * it.
 */
export function knowNoNames(): void {
    replace(dns, "lookup", (host: string) =>
        host === "localhost" ? Promise.resolve([{ address: "127.0.0.1", family: 4 }]) : Promise.reject(unknown(host)),
    );
}

export function unknown(host: string): Error {
    return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND", hostname: host });
}
