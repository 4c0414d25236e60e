// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";
import type { OperationBegan } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import type { RouteKind } from "../../ports/commandRoute";
import type { OperationControl } from "../operating/operation";
import { pullOperations } from "../looking/pullShared";
import { showOperation } from "../operations";
import type { DrillOptions } from "./drill";
import { drill } from "./drill";

/** The options that may be changed when a drill is continued. */
export interface ContinueDrillOptions {
    readonly operationId: string;
    readonly isDryRun: boolean;
    readonly breaksLock: boolean;
    readonly usesLocalLock?: boolean;
    /** Null: as in the drill itself. */
    readonly via: RouteKind | null;
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
    await pullOperations(connection, control.signal);
    const { events } = await showOperation(connection.home ?? "", options.operationId);
    const [began] = events;
    if (began?.kind !== "operation-began" || began.operation !== "DRILL" || began.settings["kind"] !== "STOP") {
        throw new ConfigurationError(
            `${options.operationId} is not a drill that stops an instance, so there is nothing to bring back. zowe ha operation list shows the drills.`,
        );
    }
    const jobsBefore = Object.fromEntries(began.targets.map(({ id, jobId }) => [id, jobId]));
    return drill(connection, asBefore(began, options), control, { operationId: began.operationId, jobsBefore });
}

function asBefore({ settings, targets }: OperationBegan, options: ContinueDrillOptions): DrillOptions {
    const drains = settings["drains"];
    return {
        kind: "STOP",
        lpars: targets.map(({ id }) => id),
        isDryRun: options.isDryRun,
        breaksLock: options.breaksLock,
        usesLocalLock: options.usesLocalLock === true,
        timeoutSeconds: options.timeoutSeconds,
        via: options.via ?? routeOf(settings["via"]),
        holdSeconds: Number(settings["holdSeconds"] ?? 0),
        soakSeconds: Number(settings["soakSeconds"] ?? 0),
        ...(typeof drains === "boolean" ? { drains } : {}),
    };
}

function routeOf(via: unknown): RouteKind {
    return via === "job" || via === "ssh" ? via : "console";
}
