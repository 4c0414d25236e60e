// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";

/** Names as this workstation resolves them; z/OS may do it otherwise. */
export interface Names {
    /** Every address of a host name; an address is returned unchanged. */
    addressesOf(host: string): Promise<Observation<readonly string[]>>;
}
