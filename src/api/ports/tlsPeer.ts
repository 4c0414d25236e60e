// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Handshake } from "../model/seen/handshake";
import type { Observation } from "../model/observation";
import type { Endpoint } from "../model/sysplex";

/** A TLS handshake and nothing after it. */
export interface TlsPeer {
    /**
     * Never judges the certificate: name, expiry and trust are for the rules.
     * @param patienceMs where less than the request timeout of the command is enough; it is never more than half of that, so that a
     * second attempt still ends with it
     */
    handshake(endpoint: Endpoint, patienceMs?: number): Promise<Observation<Handshake>>;
}
