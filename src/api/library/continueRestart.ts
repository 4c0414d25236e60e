// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { operationFiles } from "../adapters/workstation/operationFiles";
import { systemClock } from "../adapters/workstation/systemClock";
import { ConfigurationError } from "../errors";
import type { OperationBegan } from "../model/operation/event";
import { printable } from "../model/printable";
import type { OperationReport } from "../model/operation/operation";
import type { ContinuedOptions } from "./operating/continued";
import { asBegun, beginningOf, continuing } from "./operating/continued";
import type { OperationControl } from "./operating/operation";
import { restart } from "./restart";
import type { RestartOptions } from "./restart";

/** What may be changed when a restart is continued. The drain option and the hook may not, so that all instances are treated alike. */
export interface ContinueOptions extends ContinuedOptions {
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
    const began = await beginningOf(connection, options.operationId, control.signal);
    if (began?.operation !== "RESTART") {
        throw new ConfigurationError(
            `${options.operationId} is not a restart: zowe ha start and stop do only what is missing, so repeat them instead.`,
        );
    }
    await checkHook(connection.home ?? "", began);
    return restart(connection, asBefore(began, options), control, continuing(began));
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

function asBefore(began: OperationBegan, options: ContinueOptions): RestartOptions {
    const { settings, targets } = began;
    const hook = settings["hookDown"];
    return {
        ...asBegun(began, options),
        lpars: targets.filter((target) => !wasSpared(target, settings)).map(({ id }) => id),
        allowsOutage: options.allowsOutage || settings["allowsOutage"] === true,
        maxUnavailable: options.maxUnavailable ?? (Number(settings["maxUnavailable"]) || 1),
        soakSeconds: options.soakSeconds ?? Number(settings["soakSeconds"] ?? 0),
        hookDown: typeof hook === "string" ? hook : null,
        startsZis: flagOf(options.startsZis, settings["startsZis"]),
        measures: flagOf(options.measures, settings["measures"]),
        provesSignOn: settings["provesSignOn"] === true,
    };
}

/** Drained before the operation began, and not changed; an instance that the operation itself drained is continued. */
function wasSpared({ before }: OperationBegan["targets"][number], settings: OperationBegan["settings"]): boolean {
    return before === "DRAINED" && settings["includesDrained"] === false;
}

function flagOf(anew: boolean | null | undefined, before: unknown): boolean {
    return anew ?? before === true;
}
