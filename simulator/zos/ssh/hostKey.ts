// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { utils } from "../../vendor/ssh2";

export interface HostKey {
    readonly privateKey: string;
    /** `ecdsa-sha2-nistp256 AAAA…` */
    readonly publicKey: string;
    /** The key as a Zowe ssh profile pins it: base64, without its type. */
    readonly pinned: string;
}

/** One key for all systems, made for the run. ECDSA: one Ed25519 key in 430 that ssh2 1.17 makes, it cannot read back. */
export function createHostKey(): HostKey {
    const { private: privateKey, public: publicKey } = utils.generateKeyPairSync("ecdsa", { bits: 256 });
    return { privateKey, publicKey, pinned: publicKey.split(" ")[1] ?? "" };
}
