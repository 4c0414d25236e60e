// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { OperationReport } from "../model/operation/operation";
import { planEvict } from "../plan/planEvict";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions } from "./operating/operation";

export interface EvictOptions extends OperationOptions {
    /** Hosts that are registered and in no configuration, instead of `lpars`. */
    readonly hosts: readonly string[];
    /** Also the GATEWAY entries of single-service instances: they are harmless, and each removal has a cost. */
    readonly includesGateway?: boolean;
}

/**
 * Removes the registrations of instances that are proven not to run, and proves that every running gateway has dropped them.
 * Any sign of life causes a refusal, which no option overrides.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration or names are wrong; nothing was sent then
 */
export function evict(
    connection: HaConnection,
    options: EvictOptions,
    control: OperationControl,
): Promise<OperationReport> {
    return operate(
        connection,
        {
            kind: "EVICT",
            options,
            settings: { includesGateway: options.includesGateway === true },
            looksAtPlacement: false,
            looksAtCaches: false,
            looksAtZis: false,
            needsLock: true,
            continues: null,
            strangers: options.hosts,
            plan: (targets, view) =>
                planEvict(
                    {
                        targets,
                        strangers: options.hosts,
                        includesGateway: options.includesGateway === true,
                    },
                    view,
                ),
        },
        control,
    );
}
