// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import { operationKinds } from "../../model/operation/plan";
import type { OperationKind } from "../../model/operation/plan";
import { printable } from "../../model/printable";
import type { OperationUnderWay } from "../../model/status";
import type { Announcement } from "../../model/operation/announcement";
import type { LockOwner } from "../../model/operation/lockOwner";
import { doingWords } from "../exclusion/announcementWords";
import { hasExpired } from "../exclusion/standing";

/** The holder of the lock of this workstation, with its journal; an operation that still looks has no journal yet. */
export function underWayHere(
    { operationId, by, since }: LockOwner,
    isExpired: boolean,
    events: readonly OperationEvent[],
): OperationUnderWay | null {
    const kind = kindOf(operationId);
    const began = events.find((event): event is OperationBegan => event.kind === "operation-began");
    return kind === null
        ? null
        : {
              id: operationId,
              kind,
              by: { user: by.user, host: by.host },
              since,
              targets: began?.targets.map(({ id }) => id) ?? [],
              doing: began === undefined ? null : doingNow(began, events),
              expired: isExpired,
          };
}

/** The announcements of operations on this deployment, from any workstation. */
export function underWayAnnounced(
    announcements: readonly Announcement[],
    deployment: string,
    now: Date,
): readonly OperationUnderWay[] {
    return announcements
        .filter((one) => one.deployment === deployment)
        .map((one) => ({
            id: printable(one.operationId),
            kind: one.operation,
            by: { user: printable(one.by.user), host: printable(one.by.host) },
            since: one.since,
            targets: one.targets.map(printable),
            doing: one.doing === null ? null : printable(one.doing),
            expired: hasExpired(one, now),
        }));
}

/** An operation of this workstation is also announced, but its own journal is newer. */
export function mergeUnderWay(
    here: OperationUnderWay | null,
    announced: readonly OperationUnderWay[],
): readonly OperationUnderWay[] {
    const others = announced.filter(({ id }) => id !== here?.id);
    return [...(here === null ? [] : [here]), ...others].sort((one, other) => one.since.localeCompare(other.since));
}

function kindOf(operationId: string): OperationKind | null {
    const [word = ""] = operationId.split("-");
    return operationKinds.find((kind) => kind.toLowerCase() === word) ?? null;
}

function doingNow({ plan }: OperationBegan, events: readonly OperationEvent[]): string | null {
    const last = [...events].reverse().find((event) => event.kind === "step-began");
    const step = last?.kind === "step-began" ? plan.find(({ number }) => number === last.number) : undefined;
    return step === undefined ? null : doingWords(step);
}
