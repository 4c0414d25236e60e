// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { OperationReport } from "../model/operation/operation";
import { planStop } from "../plan/planStop";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions } from "./operating/operation";

export interface StopOptions extends OperationOptions {
    /** Even if no instance would serve, or the others are not proven READY. */
    readonly allowsOutage: boolean;
}

/**
 * Stops instances with P and proves that nothing of them is left, or lists what is.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export function stop(
    connection: HaConnection,
    options: StopOptions,
    control: OperationControl,
    continues: string | null = null,
): Promise<OperationReport> {
    const { allowsOutage } = options;
    return operate(
        connection,
        {
            kind: "STOP",
            options,
            settings: { via: options.via, allowsOutage },
            looksAtPlacement: true,
            looksAtCaches: true,
            looksAtZis: false,
            needsLock: true,
            continues,
            plan: (targets, view) => planStop({ kind: "STOP", targets, allowsOutage }, view),
        },
        control,
    );
}
