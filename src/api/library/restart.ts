// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { ProofSubject } from "../model/operation/drill";
import type { OperationReport } from "../model/operation/operation";
import { planRestart } from "../plan/planRestart";
import { refuseWithoutPassword } from "./proving/refuseWithoutPassword";
import type { Continued } from "./operating/continued";
import { operate } from "./operating/operate";
import type { OperationControl, OperationOptions, OperationRequest } from "./operating/operation";

export interface RestartOptions extends OperationOptions {
    readonly allowsOutage: boolean;
    /** How many instances may be down at the same time, for any reason. */
    readonly maxUnavailable: number;
    /** How long each must stay READY before the next one is stopped. */
    readonly soakSeconds: number;
    /** A command of the site, run here while an instance is down. */
    readonly hookDown: string | null;
    readonly startsZis: boolean;
    /** A token that is logged out while an instance is down is tried there after its return. */
    readonly provesSignOn?: boolean;
    /** With all instances: also the drained ones. Omitted: they are not changed. A specified instance is always restarted. */
    readonly includesDrained?: boolean;
}

/**
 * Restarts instances one after another, each behind a gate, and waits until each is READY again and stays so.
 * @returns `zowe-ha/operation/1`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export async function restart(
    connection: HaConnection,
    options: RestartOptions,
    control: OperationControl,
    continued: Continued | null = null,
): Promise<OperationReport> {
    const { allowsOutage, maxUnavailable, soakSeconds, hookDown, startsZis } = options;
    const includesDrained = options.lpars !== null || options.includesDrained === true;
    const settings = { allowsOutage, maxUnavailable, soakSeconds, hookDown, startsZis, includesDrained };
    const jobsBefore = continued?.jobsBefore ?? null;
    const proves = provable(connection, options);
    return operate(
        connection,
        {
            kind: "RESTART",
            options,
            settings: { via: options.via, ...settings, ...settled(options) },
            looksAtPlacement: true,
            looksAtCaches: true,
            looksAtZis: true,
            startsZis,
            needsLock: true,
            continues: continued?.operationId ?? null,
            plan: (targets, view) => planRestart({ kind: "RESTART", targets, ...settings, proves, jobsBefore }, view),
        },
        control,
    );
}

/** How it is done, which is the same for all of its instances. */
function settled({ drains, measures, provesSignOn }: RestartOptions): OperationRequest["settings"] {
    return { drains: drains ?? null, measures: measures === true, provesSignOn: provesSignOn === true };
}

function provable(connection: HaConnection, { provesSignOn }: RestartOptions): readonly ProofSubject[] {
    if (provesSignOn !== true) {
        return [];
    }
    refuseWithoutPassword(connection);
    return ["LOGOUT"];
}
