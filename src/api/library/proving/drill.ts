// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";
import type { DrillKind, ProofSubject } from "../../model/operation/drill";
import type { OperationReport } from "../../model/operation/operation";
import type { Planned } from "../../model/operation/plan";
import { planDrill, planObserve } from "../../plan/planDrill";
import type { PlanView } from "../../plan/view";
import type { Continued } from "../operating/continued";
import { operate } from "../operating/operate";
import type { OperationControl, OperationOptions } from "../operating/operation";

export interface DrillOptions extends OperationOptions {
    readonly kind: DrillKind;
    /** How long the instance stays down; null: as long as the operator wants (`OBSERVE`). */
    readonly holdSeconds: number | null;
    /** How long it must stay READY at the end. */
    readonly soakSeconds: number;
    /** Bound of the whole. */
    readonly timeoutSeconds: number;
}

/** The longest time for which an instance is held down. */
export const longestHoldSeconds = 14_400;
/** What a stop, a start and the proofs need besides, without a limit that a site has set. */
const besidesSeconds = 1_800;

/**
 * Takes one instance down as a planned outage would, holds it down, brings it back, and measures everything from outside. Refused unless
 * `whatif` proves that others take over.
 * @returns `zowe-ha/operation/1` with `drill`, see docs/schemas/operation-1.json
 * @throws ConfigurationError when connection, configuration, names or options are wrong; nothing was sent then
 */
export async function drill(
    connection: HaConnection,
    options: DrillOptions,
    control: OperationControl,
    continued: Continued | null = null,
): Promise<OperationReport> {
    refuseUnmeasured(connection);
    refuseLongHold(options);
    const { kind, holdSeconds, soakSeconds, timeoutSeconds } = options;
    const isStop = kind === "STOP";
    const proves = provable(connection);
    const jobsBefore = continued?.jobsBefore ?? null;
    const planned = (targets: readonly string[], view: PlanView): Planned =>
        isStop
            ? planDrill({ ...likeRestart, targets, soakSeconds, holdSeconds, proves, jobsBefore }, view)
            : planObserve({ targets, proves, limitSeconds: timeoutSeconds }, view);
    return operate(
        connection,
        {
            kind: "DRILL",
            options: { ...options, measures: true },
            settings: { via: options.via, kind, holdSeconds, soakSeconds, drains: options.drains ?? null },
            looksAtPlacement: isStop,
            looksAtCaches: true,
            looksAtZis: isStop,
            looksAtSettings: !isStop,
            needsLock: isStop,
            continues: continued?.operationId ?? null,
            plan: (targets, view) => tooMany(targets) ?? withNote(planned(targets, view), proves),
        },
        control,
    );
}

const likeRestart = {
    kind: "DRILL",
    allowsOutage: false,
    maxUnavailable: 1,
    hookDown: null,
    startsZis: false,
    includesDrained: true,
} as const;

function provable({ apiMediation: { user, password } }: HaConnection): readonly ProofSubject[] {
    return user !== null && password !== null ? ["CACHE-KEY", "LOGOUT"] : ["CACHE-KEY"];
}

function withNote(planned: Planned, proves: readonly ProofSubject[]): Planned {
    const note = "Whether a logout survives is not tried: a login needs a user ID and a password in the profile.";
    return planned.kind === "refusal" || proves.includes("LOGOUT")
        ? planned
        : { kind: "plan", plan: { ...planned.plan, notes: [...planned.plan.notes, note] } };
}

function tooMany(targets: readonly string[]): Planned | null {
    const reason = `A drill takes one instance, not ${targets.length}: ${targets.join(", ")}. Specify one of them with --lpars.`;
    return targets.length === 1
        ? null
        : { kind: "refusal", refusal: { ground: "configuration", reason, evidence: [], override: null } };
}

function refuseUnmeasured({ profileName, apiMediation }: HaConnection): void {
    const { user, password, certFile } = apiMediation;
    if (certFile === null && (user === null || password === null)) {
        throw new ConfigurationError(
            'A drill measures calls, for which it needs a client certificate ("certFile", "certKeyFile") or a user ID and a password in the profile; a token is not enough.',
            { profileName },
        );
    }
}

function refuseLongHold({ kind, holdSeconds, timeoutSeconds, isDryRun }: DrillOptions): void {
    const needed = (holdSeconds ?? 0) + besidesSeconds;
    if (kind === "STOP" && !isDryRun && needed > timeoutSeconds) {
        throw new ConfigurationError(
            `To hold an instance down for ${holdSeconds ?? 0} s, the command needs at least --timeout ${needed}.`,
            { option: "for" },
        );
    }
}
