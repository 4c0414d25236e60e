// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { signOnBoundSeconds } from "../../../model/proving/signOnBoundSeconds";
import { provenElsewhere } from "../provenElsewhere";

/** It takes a login and a logout that are followed for a minute: `sso verify` and `check --deep` judge what they measured. */
export const logoutNotShared = provenElsewhere(
    {
        id: "HA-SSO03",
        slug: "logout-not-shared",
        title: "A token that is logged out at one instance is denied by every other",
        area: "sso",
        severity: "CRITICAL",
        sets: ["full"],
        expected: `HTTP 401 at every instance within the bound, ${signOnBoundSeconds} s by default`,
        impact: "A user who has logged out is still logged in elsewhere: a stolen token can be used until it expires.",
        remedy: "find out why the logout does not reach that instance: zowe ha registry list shows whether each ZAAS sees the others, zowe ha cache verify whether the Caching Services are one cluster",
        source: "docs/evidence.md E-SEP-31, E-SEP-39; zowe/api-layer#4193; zowe/api-layer#4754",
        access: "a user ID and password that the API ML accepts",
    },
    "a check follows a logout only with --deep; zowe ha sso verify does, too",
);
