// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { OperationReport } from "../model/operation/operation";
import { planComponent } from "../plan/planComponent";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions } from "./operating/operation";

export interface ComponentOptions extends OperationOptions {
    readonly verb: "list" | "start" | "stop" | "restart";
    /** Names as in zowe.yaml; none for `list`. */
    readonly components: readonly string[];
    /** Also when other components of the same instance depend on them. */
    readonly allowsOutage: boolean;
}

/**
 * Lists, starts, stops or restarts components of instances through the launcher.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json; `components` holds what a list found
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export function component(
    connection: HaConnection,
    options: ComponentOptions,
    control: OperationControl,
): Promise<OperationReport> {
    const { verb, components, allowsOutage } = options;
    return operate(
        connection,
        {
            kind: "COMPONENT",
            options,
            settings: { via: options.via, verb, components: components.join(" "), allowsOutage },
            looksAtPlacement: false,
            looksAtCaches: false,
            looksAtZis: false,
            needsLock: verb !== "list",
            continues: null,
            plan: (targets, view) =>
                planComponent({ kind: "COMPONENT", verb, targets, components, allowsOutage }, view),
        },
        control,
    );
}
