// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";

/** @throws ConfigurationError when the connection cannot log in */
export function refuseWithoutPassword({ profileName, apiMediation: { user, password } }: HaConnection): void {
    if (user === null || password === null) {
        throw new ConfigurationError(
            'To prove single sign-on, this command logs in, for which it needs a "user" and a "password": a token or a client certificate is not enough. Set them in the profile, or set ZOWE_OPT_USER and ZOWE_OPT_PASSWORD.',
            { profileName },
        );
    }
}
