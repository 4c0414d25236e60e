// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RestartIntent } from "../../../src/api/plan/intent";
import type { RestartOptions } from "../../../src/index";

const pace = {
    allowsOutage: false,
    maxUnavailable: 1,
    soakSeconds: 0,
    hookDown: null,
    startsZis: false,
} as const;

/** A restart as an operator asks for it without an option, which does not wait at its end. */
export const restartOptions: RestartOptions = {
    ...pace,
    lpars: null,
    isDryRun: false,
    via: "console",
    breaksLock: false,
};

/** The same as the plan reads it; the targets are its own. */
export const restartIntent: RestartIntent = {
    ...pace,
    kind: "RESTART",
    targets: [],
    includesDrained: true,
    jobsBefore: null,
};
