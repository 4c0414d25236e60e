// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheTrouble } from "./trouble";
import { isRejection } from "./trouble";

const demands = "signed by a CA in Zowe's truststore, valid today, intended for client use, and have a common name";

/** The action if a certificate is the problem: what is missing, where to set it, and which CA must sign it. Null: it is not the problem. */
export function certificateHint(troubles: readonly (CacheTrouble | null)[], hasCertificate: boolean): string | null {
    const kinds = troubles.flatMap((trouble) => (trouble === null ? [] : [trouble]));
    if (!hasCertificate && kinds.some(({ kind }) => kind === "no-certificate")) {
        return (
            'A Caching Service requires a client certificate, and the profile has none: set "certFile" and ' +
            `"certKeyFile" (PEM files; or "certFile" as PKCS#12 with "certFilePassphrase") in the base or ha profile, or specify them as options. It must be ${demands}`
        );
    }
    return kinds.some(isRejection) ? `The client certificate of the profile ("certFile") must be ${demands}` : null;
}
