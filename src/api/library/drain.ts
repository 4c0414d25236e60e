// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { OperationReport } from "../model/operation/operation";
import { planDrain, planResume } from "../plan/planDrain";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions, OperationRequest } from "./operating/operation";

export interface DrainOptions extends OperationOptions {
    readonly allowsOutage: boolean;
    /** Stored with the record, for the next user. */
    readonly reason: string | null;
    /** ISO-8601 UTC; after it the drain is overdue and said so; nothing is undone by itself. */
    readonly until: string | null;
}

const common: Pick<OperationRequest, "looksAtPlacement" | "looksAtZis" | "needsLock" | "continues"> = {
    looksAtPlacement: true,
    looksAtZis: false,
    needsLock: true,
    continues: null,
};

/**
 * Takes instances out of the routing of every gateway, and of the distributor where there is one, and waits until it is so.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration or names are wrong; nothing was sent then
 */
export function drain(
    connection: HaConnection,
    options: DrainOptions,
    control: OperationControl,
): Promise<OperationReport> {
    const { allowsOutage, reason, until } = options;
    const request: OperationRequest = {
        ...common,
        looksAtCaches: true,
        kind: "DRAIN",
        options,
        settings: { allowsOutage, reason, until },
        plan: (targets, view) => planDrain({ targets, allowsOutage }, view),
    };
    return operate(connection, request, control);
}

/**
 * Undoes drains, regardless of their origin, and proves that every gateway routes to the instances again.
 * @returns `zowe-ha/operation/1`
 * @throws ConfigurationError as `drain`
 */
export function resume(
    connection: HaConnection,
    options: OperationOptions,
    control: OperationControl,
): Promise<OperationReport> {
    const request: OperationRequest = {
        ...common,
        looksAtCaches: false,
        kind: "RESUME",
        options,
        settings: {},
        plan: (targets, view) => planResume({ targets }, view),
    };
    return operate(connection, request, control);
}
