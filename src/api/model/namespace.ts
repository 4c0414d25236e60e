// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Whose entries are asked for. The Caching Service makes the name from two headers (api-layer `CachingController`). */
export interface Namespace {
    /** As the user knows it. */
    readonly name: string;
    /** `X-CS-Service-ID`; null: the certificate's own name alone. */
    readonly serviceId: string | null;
    /** The distinguished name of somebody else's certificate; null: that of ours. */
    readonly owner: string | null;
}

/** What `zowe ha` stores, it stores here. */
export const ownNamespace: Namespace = { name: "zowe-ha", serviceId: "zowe-ha", owner: null };

/** Where operations announce themselves: apart, so that what comes and goes there is no difference between stores. */
export const announcementNamespace: Namespace = {
    name: "zowe-ha-operations",
    serviceId: "zowe-ha-operations",
    owner: null,
};

/**
 * The headers that make the namespace. Directly, the caller names the certificate himself; through a gateway the gateway does, from
 * the handshake, and takes away what the caller says (E-CCH-06).
 */
export function namespaceHeaders(
    { serviceId, owner }: Namespace,
    isDirect: boolean,
    certificateName: string | null,
): Readonly<Record<string, string>> {
    const name = isDirect ? (owner ?? certificateName) : null;
    return {
        ...(serviceId === null ? {} : { "X-CS-Service-ID": serviceId }),
        ...(name === null ? {} : { "X-Certificate-DistinguishedName": name }),
    };
}
