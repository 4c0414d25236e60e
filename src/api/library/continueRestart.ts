// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { operationFiles } from "../adapters/workstation/operationFiles";
import { systemClock } from "../adapters/workstation/systemClock";
import { ConfigurationError } from "../errors";
import type { OperationBegan } from "../model/operation/event";
import { printable } from "../model/printable";
import type { OperationReport } from "../model/operation/operation";
import type { RouteKind } from "../ports/commandRoute";
import type { OperationControl } from "./operating/operation";
import { showOperation } from "./operations";
import { pullOperations } from "./looking/pullShared";
import { restart } from "./restart";
import type { RestartOptions } from "./restart";

/**
 * The options that may be changed when an operation is continued; null or omitted: as in the operation itself. The drain option and the
 * hook may not be changed, so that all instances are treated alike.
 */
export interface ContinueOptions {
    readonly operationId: string;
    readonly isDryRun: boolean;
    readonly breaksLock: boolean;
    readonly usesLocalLock?: boolean;
    readonly via: RouteKind | null;
    readonly allowsOutage: boolean;
    readonly maxUnavailable: number | null;
    readonly soakSeconds?: number | null;
    readonly startsZis?: boolean | null;
    readonly measures?: boolean | null;
}

/**
 * Continues a rolling restart: instances that were restarted are not changed, those that are down are started, the rest are restarted.
 * For a completed restart it does nothing.
 * @throws ConfigurationError if there is no such operation, or it is not a restart
 */
export async function continueRestart(
    connection: HaConnection,
    options: ContinueOptions,
    control: OperationControl,
): Promise<OperationReport> {
    await pullOperations(connection, control.signal);
    const { events } = await showOperation(connection.home ?? "", options.operationId);
    const began = events[0];
    if (began?.kind !== "operation-began" || began.operation !== "RESTART") {
        throw new ConfigurationError(
            `${options.operationId} is not a restart: zowe ha start and stop do only what is missing, so repeat them instead.`,
        );
    }
    await checkHook(connection.home ?? "", began);
    const jobsBefore = Object.fromEntries(began.targets.map(({ id, jobId }) => [id, jobId]));
    const continued = { operationId: began.operationId, jobsBefore };
    return restart(connection, asBefore(began, options), control, continued);
}

/**
 * The hook is a command of the workstation that started the restart. Write access to a shared directory must not allow a user to run
 * commands at other workstations.
 * @throws ConfigurationError if it was started elsewhere with a hook
 */
async function checkHook(home: string, { operationId, settings, by }: OperationBegan): Promise<void> {
    if (typeof settings["hookDown"] !== "string" || (await operationFiles(home, systemClock).isOwn(operationId))) {
        return;
    }
    throw new ConfigurationError(
        `${operationId} was started at another workstation (${printable(by.host)}) with --hook-down, and a command that was specified there is not run here. Continue it there, or start a new restart with --hook-down here; zowe ha operation show ${operationId} shows the command and what is left.`,
    );
}

function asBefore({ settings, targets }: OperationBegan, options: ContinueOptions): RestartOptions {
    const hook = settings["hookDown"];
    return {
        lpars: targets.filter((target) => !wasSpared(target, settings)).map(({ id }) => id),
        isDryRun: options.isDryRun,
        breaksLock: options.breaksLock,
        usesLocalLock: options.usesLocalLock === true,
        via: options.via ?? routeOf(settings["via"]),
        allowsOutage: options.allowsOutage || settings["allowsOutage"] === true,
        maxUnavailable: options.maxUnavailable ?? (Number(settings["maxUnavailable"]) || 1),
        soakSeconds: options.soakSeconds ?? Number(settings["soakSeconds"] ?? 0),
        hookDown: typeof hook === "string" ? hook : null,
        startsZis: flagOf(options.startsZis, settings["startsZis"]),
        measures: flagOf(options.measures, settings["measures"]),
        provesSignOn: settings["provesSignOn"] === true,
        ...drainsOf(settings["drains"]),
    };
}

/** Drained before the operation began, and not changed; an instance that the operation itself drained is continued. */
function wasSpared({ before }: OperationBegan["targets"][number], settings: OperationBegan["settings"]): boolean {
    return before === "DRAINED" && settings["includesDrained"] === false;
}

function flagOf(anew: boolean | null | undefined, before: unknown): boolean {
    return anew ?? before === true;
}

/** Journals of earlier versions do not contain it. */
function drainsOf(drains: unknown): Pick<RestartOptions, "drains"> {
    return typeof drains === "boolean" ? { drains } : {};
}

function routeOf(via: unknown): RouteKind {
    return via === "job" || via === "ssh" ? via : "console";
}
