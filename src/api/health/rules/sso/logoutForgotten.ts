// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { provenElsewhere } from "../provenElsewhere";

/** It takes an instance that does not run: `restart --prove-sso` and `drill` log out while one is down, and ask it after its return. */
export const logoutForgotten = provenElsewhere(
    {
        id: "HA-SSO04",
        slug: "logout-forgotten-by-restart",
        title: "An instance that was down denies tokens that were logged out meanwhile",
        area: "sso",
        severity: "WARNING",
        sets: ["full"],
        expected: "HTTP 401 at that instance after its return",
        impact: "A user who has logged out is still logged in there: a stolen token can be used until it expires.",
        remedy: "there is no correction: keep the life of tokens short, and ask users to log out again after an instance has returned",
        source: "zowe/api-layer#4193; docs/evidence.md E-SEP-41",
        access: "a user ID and password that the API ML accepts",
    },
    "only zowe ha restart --prove-sso and zowe ha drill try it",
);
