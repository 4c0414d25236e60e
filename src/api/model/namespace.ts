// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The owner of the requested entries. The Caching Service builds the name from two headers (api-layer `CachingController`). */
export interface Namespace {
    /** As the user knows it. */
    readonly name: string;
    /** `X-CS-Service-ID`; null: the certificate's own name alone. */
    readonly serviceId: string | null;
    /** The distinguished name of another certificate; null: that of our own. */
    readonly owner: string | null;
}

/** The namespace for the data of `zowe ha`. */
export const ownNamespace: Namespace = { name: "zowe-ha", serviceId: "zowe-ha", owner: null };

/** The namespace for announcements: separate, so that their changes do not count as differences between stores. */
export const announcementNamespace: Namespace = {
    name: "zowe-ha-operations",
    serviceId: "zowe-ha-operations",
    owner: null,
};

/**
 * The headers that make the namespace. Directly, the caller names the certificate itself; through a gateway the gateway does, from
 * the handshake, and removes what the caller sends (E-CCH-06).
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
