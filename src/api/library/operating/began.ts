// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan } from "../../model/operation/event";
import type { Plan } from "../../model/operation/plan";
import type { Sysplex } from "../../model/sysplex";
import { plannedSteps } from "../../plan/outcome/printPlan";
import type { Journal } from "../../ports/journal";
import type { OperationRequest } from "./operation";
import type { OpenSysplex } from "../looking/withSysplex";

/** The first line of an operation, before anything was looked at. */
export function beganOf(open: OpenSysplex, request: OperationRequest, journal: Journal): OperationBegan {
    return {
        kind: "operation-began",
        at: open.ports.clock.now().toISOString(),
        operationId: journal.newId(request.kind.toLowerCase()),
        operation: request.kind,
        by: journal.operator,
        deployment: deploymentOf(open.sysplex),
        profile: open.sysplex.profileName,
        continues: request.continues,
        settings: request.settings,
        targets: [],
        leftAlone: [],
        plan: [],
        notes: [],
    };
}

export function beganWith(began: OperationBegan, plan: Plan, at: Date): OperationBegan {
    return {
        ...began,
        at: at.toISOString(),
        targets: plan.targets.map(({ instance, before, firstJobId }) => ({
            id: instance.id,
            system: instance.systemName,
            before,
            jobId: firstJobId,
        })),
        leftAlone: plan.leftAlone,
        plan: plannedSteps(plan),
        notes: plan.notes,
        ...(plan.foreseen === undefined ? {} : { foreseen: plan.foreseen }),
    };
}

/** The same for every profile that names the same instances. The ports belong to it: one set of hosts may run two Zowes. */
export function deploymentOf({ instances }: Sysplex): string {
    return instances
        .map(
            ({ id, systemName, hostname, gateway }) =>
                `${id}@${systemName}/${hostname.toLowerCase()}:${gateway?.port ?? "-"}`,
        )
        .sort()
        .join(" ");
}
