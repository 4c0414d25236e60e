// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setMaxListeners } from "node:events";

/** Everything that waits listens to it: with 32 systems that is many, and no leak. */
export function heardByMany(signal: AbortSignal): AbortSignal {
    setMaxListeners(0, signal);
    return signal;
}
