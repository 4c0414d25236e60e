// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfConnection } from "../connection";

/** The way to a server, with the proxy where there is one, stands in its sentences. */
export function addressKey({ profileName }: Pick<ZosmfConnection, "profileName">): string {
    return `address of ${profileName}`;
}
