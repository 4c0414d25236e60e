// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest, ApimlSettings } from "../contract";

export interface BasicCredential {
    readonly user: string;
    readonly password: string;
}

export function basicOf(request: ApimlRequest): BasicCredential | null {
    const encoded = /^Basic\s+(.+)$/i.exec(request.headers["authorization"] ?? "")?.[1];
    if (encoded === undefined) {
        return null;
    }
    const [user = "", ...rest] = Buffer.from(encoded, "base64").toString().split(":");
    return { user, password: rest.join(":") };
}

/** From the cookie, or as bearer. */
export function tokenOf(request: ApimlRequest): string | null {
    const cookie = /(?:^|;\s*)apimlAuthenticationToken(?:\.\w+)?=([^;]+)/.exec(request.headers["cookie"] ?? "")?.[1];
    return cookie ?? /^Bearer\s+(.+)$/i.exec(request.headers["authorization"] ?? "")?.[1] ?? null;
}

export function isKnown(credential: BasicCredential, settings: ApimlSettings): boolean {
    return settings.users.some(
        ({ user, password }) => isSameUser(user, credential.user) && password === credential.password,
    );
}

export function mayListServices(user: string, settings: ApimlSettings): boolean {
    return settings.users.some((known) => isSameUser(known.user, user) && known.mayListServices);
}

/** SAF folds user IDs to uppercase. */
function isSameUser(one: string, other: string): boolean {
    return one.toUpperCase() === other.toUpperCase();
}
