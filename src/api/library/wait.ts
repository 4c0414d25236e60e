// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { Waited } from "../execute/waitUntil";
import { waitUntil } from "../execute/waitUntil";
import type { DecidedInstance } from "../health/state/decideInstances";
import type { Look } from "../health/state/look";
import { isRejectedEverywhere, statusReport } from "../health/report/statusReport";
import { statusRules } from "../health/rules/catalogue";
import type { OperationBegan, OperationEvent } from "../model/operation/event";
import type { OperationReport } from "../model/operation/operation";
import type { InstanceState } from "../model/status";
import { unreadJournalWords } from "../plan/outcome/unreadJournalWords";
import { unreadConfigReport } from "../plan/outcome/unstartedReport";
import { waitReport } from "../plan/outcome/waitReport";
import type { WaitCondition } from "../plan/outcome/waitCondition";
import { missingFor } from "../plan/outcome/waitCondition";
import { selectInstances } from "../topology/selectInstances";
import { deploymentOf } from "./operating/began";
import { knownOf } from "./looking/knownOf";
import { lookAgain } from "./looking/look";
import type { OperationControl } from "./operating/operation";
import type { OpenSysplex } from "./looking/withSysplex";
import { lookingAtSysplex } from "./looking/withSysplex";

export interface WaitOptions {
    /** Instance ids or system names; null: every instance. */
    readonly lpars: readonly string[] | null;
    readonly condition: WaitCondition;
    /** How long the condition must hold. */
    readonly stableSeconds: number;
}

/**
 * Blocks until the condition holds for every instance named, or the signal aborts. It changes nothing and leaves no journal.
 * @returns `zowe-ha/operation/1` of kind WAIT
 * @throws ConfigurationError when connection, configuration or names are wrong
 */
export function wait(
    connection: HaConnection,
    options: WaitOptions,
    control: OperationControl,
): Promise<OperationReport> {
    return lookingAtSysplex(connection, control.signal, async (open) => {
        if (open.unread !== null) {
            return unreadConfigReport(beganWaiting(open, options, []), open.unread);
        }
        const { sysplex, ports } = open;
        const chosen = options.lpars === null ? sysplex.instances : selectInstances(sysplex.instances, options.lpars);
        const ids = new Set(chosen.map(({ id }) => id));
        const isTarget = ({ instance }: DecidedInstance): boolean => ids.has(instance.id);
        const seemsToHold = ({ decided }: Look): boolean =>
            missingFor(options.condition, decided.filter(isTarget)).length === 0;
        const known = await knownOf(open);
        const looking = lookAgain(open, known, seemsToHold);
        const first = await looking();
        const targets = first.look.decided.filter(isTarget);
        const began = {
            ...beganWaiting(open, options, targets),
            notes: unreadJournalWords(known.journal.unread),
        };
        const ahead = [first];
        const waited = async (): Promise<Waited> => {
            const { look, since } = ahead.pop() ?? (await looking());
            return waitedFor(look, { since, condition: options.condition, isTarget });
        };
        const bounds = { stableSeconds: options.stableSeconds, endedBy: control.endRequest.by };
        const events: OperationEvent[] = [];
        for await (const event of waitUntil(began, waited, bounds, ports)) {
            events.push(event);
            control.onEvent(event);
        }
        return waitReport(began, events);
    });
}

interface Waiting {
    readonly condition: WaitCondition;
    readonly isTarget: (one: DecidedInstance) => boolean;
    /** When the look began. */
    readonly since: Date;
}

function waitedFor(look: Look, { condition, isTarget, since }: Waiting): Waited {
    const targets = look.decided.filter(isTarget);
    const states: Record<string, InstanceState> = {};
    targets.forEach(({ instance, state }) => (states[instance.id] = state));
    const missing = missingFor(condition, targets);
    const isDenied = isRejectedEverywhere(look.snapshot, since);
    if (condition !== "healthy" || missing.length > 0) {
        return { states, missing, isDenied };
    }
    const { verdict, findings } = statusReport(look, statusRules, 0);
    return verdict === "HEALTHY"
        ? { states, missing }
        : { states, isDenied, missing: [`the verdict is ${verdict} (${findings.map(({ id }) => id).join(", ")})`] };
}

function beganWaiting(
    { sysplex, ports }: OpenSysplex,
    options: WaitOptions,
    targets: readonly DecidedInstance[],
): OperationBegan {
    const at = ports.clock.now().toISOString();
    return {
        kind: "operation-began",
        at,
        operationId: `wait-${at.slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}`,
        operation: "WAIT",
        by: { user: "", host: "", pid: 0 },
        deployment: deploymentOf(sysplex),
        profile: sysplex.profileName,
        continues: null,
        settings: { condition: options.condition, stableSeconds: options.stableSeconds },
        targets: targets.map(({ instance, state }) => ({
            id: instance.id,
            system: instance.systemName,
            before: state,
            jobId: null,
        })),
        leftAlone: [],
        plan: [],
        notes: [],
    };
}
