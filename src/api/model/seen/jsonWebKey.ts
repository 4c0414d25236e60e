// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A public key that tokens are checked with. */
export interface JsonWebKey {
    readonly keyId: string | null;
    /** `n`: two services with the same modulus trust each other's tokens. */
    readonly modulus: string;
}
