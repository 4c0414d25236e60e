// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";
import type { OperationBegan } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import { isObserving } from "../../plan/outcome/isObserving";
import type { ContinuedOptions } from "../operating/continued";
import { asBegun, beginningOf, continuing } from "../operating/continued";
import type { OperationControl } from "../operating/operation";
import type { DrillOptions } from "./drill";
import { drill } from "./drill";

/** What may be changed when a drill is continued. */
export interface ContinueDrillOptions extends ContinuedOptions {
    readonly timeoutSeconds: number;
}

/**
 * Continues a drill that did not end: an instance that it left down is brought back; one that it had not stopped yet is drilled.
 * @throws ConfigurationError if there is no such operation, or it is not a drill that stops an instance
 */
export async function continueDrill(
    connection: HaConnection,
    options: ContinueDrillOptions,
    control: OperationControl,
): Promise<OperationReport> {
    const began = await beginningOf(connection, options.operationId, control.signal);
    if (began?.operation !== "DRILL" || isObserving(began)) {
        throw new ConfigurationError(
            `${options.operationId} is not a drill that stops an instance, so there is nothing to bring back. zowe ha operation list shows the drills.`,
        );
    }
    return drill(connection, asBefore(began, options), control, continuing(began));
}

function asBefore(began: OperationBegan, options: ContinueDrillOptions): DrillOptions {
    const { settings, targets } = began;
    return {
        ...asBegun(began, options),
        kind: "STOP",
        lpars: targets.map(({ id }) => id),
        timeoutSeconds: options.timeoutSeconds,
        holdSeconds: Number(settings["holdSeconds"] ?? 0),
        soakSeconds: Number(settings["soakSeconds"] ?? 0),
    };
}
