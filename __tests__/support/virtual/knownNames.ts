// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import dns from "node:dns/promises";

/**
 * No name is known here but that of this machine: the resolver of the machine answers when it likes, and knows what others have told
 * it. Jest restores its spies.
 */
export function knowNoNames(): void {
    jest.spyOn(dns, "lookup").mockImplementation(((host: string) =>
        host === "localhost"
            ? Promise.resolve([{ address: "127.0.0.1", family: 4 }])
            : Promise.reject(unknown(host))) as never);
}

export function unknown(host: string): Error {
    return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND", hostname: host });
}
