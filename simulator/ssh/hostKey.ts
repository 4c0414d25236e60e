// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { utils } from "../vendor/ssh2";

export interface HostKey {
    readonly privateKey: string;
    /** `ssh-ed25519 AAAA…` */
    readonly publicKey: string;
    /** The key as a Zowe ssh profile pins it: base64, without its type. */
    readonly pinned: string;
}

/** One key for all systems, made for the run. */
export function createHostKey(): HostKey {
    const { private: privateKey, public: publicKey } = utils.generateKeyPairSync("ed25519");
    return { privateKey, publicKey, pinned: publicKey.split(" ")[1] ?? "" };
}
