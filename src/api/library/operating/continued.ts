// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { OperationBegan } from "../../model/operation/event";
import type { RouteKind } from "../../ports/commandRoute";
import { pullOperations } from "../looking/pullShared";
import { showOperation } from "../operations";
import type { OperationOptions } from "./operation";

/** An operation that another one continues: its id, and the launcher jobs of its targets at its beginning. */
export interface Continued {
    readonly operationId: string;
    readonly jobsBefore: Readonly<Record<string, string | null>>;
}

/** The options of every continuation; null or omitted: as in the operation itself. */
export interface ContinuedOptions {
    readonly operationId: string;
    readonly isDryRun: boolean;
    readonly breaksLock: boolean;
    readonly usesLocalLock?: boolean;
    readonly via: RouteKind | null;
}

/** Its beginning, from the journals of all workstations; undefined: its journal has none. @throws ConfigurationError if there is no such operation */
export async function beginningOf(
    connection: HaConnection,
    operationId: string,
    signal: AbortSignal,
): Promise<OperationBegan | undefined> {
    await pullOperations(connection, signal);
    const { events } = await showOperation(connection.home ?? "", operationId);
    const [began] = events;
    return began?.kind === "operation-began" ? began : undefined;
}

export function continuing({ operationId, targets }: OperationBegan): Continued {
    return { operationId, jobsBefore: Object.fromEntries(targets.map(({ id, jobId }) => [id, jobId])) };
}

/** What each continuation takes over in the same way. */
export function asBegun(
    { settings }: OperationBegan,
    { isDryRun, breaksLock, usesLocalLock, via }: ContinuedOptions,
): Omit<OperationOptions, "lpars"> {
    return {
        isDryRun,
        breaksLock,
        usesLocalLock: usesLocalLock === true,
        via: via ?? routeOf(settings["via"]),
        ...drainsOf(settings["drains"]),
    };
}

/** Journals of earlier versions do not contain it. */
function drainsOf(drains: unknown): Pick<OperationOptions, "drains"> {
    return typeof drains === "boolean" ? { drains } : {};
}

function routeOf(via: unknown): RouteKind {
    return via === "job" || via === "ssh" ? via : "console";
}
