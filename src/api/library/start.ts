// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { OperationReport } from "../model/operation/operation";
import { planStart } from "../plan/planStart";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions } from "./operating/operation";

export interface StartOptions extends OperationOptions {
    /** Start ZIS too where zss needs it and it is not active. */
    readonly startsZis: boolean;
    /** False: done when each job is proven active. */
    readonly waits: boolean;
}

/**
 * Starts instances, one after the other up to ZWEL0018I, and waits until each is proven READY.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export function start(
    connection: HaConnection,
    options: StartOptions,
    control: OperationControl,
    continues: string | null = null,
): Promise<OperationReport> {
    const { startsZis, waits } = options;
    return operate(
        connection,
        {
            kind: "START",
            options,
            settings: { via: options.via, startsZis, waits },
            looksAtPlacement: false,
            looksAtCaches: false,
            looksAtZis: true,
            startsZis,
            needsLock: true,
            continues,
            plan: (targets, view) => planStart({ kind: "START", targets, startsZis, waits }, view),
        },
        control,
    );
}
