// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { holdAlone } from "../../execute/exclusion/holdAlone";
import type { OperationBegan } from "../../model/operation/event";
import type { OperationReport } from "../../model/operation/operation";
import {
    announcedReport,
    lockedReport,
    notAnnouncedReport,
    unreadableLockReport,
} from "../../plan/outcome/unstartedReport";
import type { Announcements } from "../../ports/announcements";
import type { LockAnswer, OperationLock, OwnLock } from "../../ports/journal";
import type { Ports } from "../../ports/ports";

type Releasable = OwnLock & { release(): Promise<void> };
type Held = Extract<LockAnswer, { kind: "held" }>;

/** The deployment is ours until it is released, or the report names its holder. */
type HeldDeployment =
    | { readonly kind: "held"; readonly lock: OwnLock; release(): Promise<void> }
    | { readonly kind: "refused"; readonly report: OperationReport };

interface Holding {
    readonly began: OperationBegan;
    readonly targets: readonly string[];
    readonly breaksLock: boolean;
    /** Null: nothing is announced to other workstations. */
    readonly board: Announcements | null;
    readonly ports: Pick<Ports, "clock" | "signal">;
}

/** The lock of this workstation first, then the announcement to all others. */
export async function holdDeployment(lock: OperationLock, holding: Holding): Promise<HeldDeployment> {
    const { began, breaksLock, board } = holding;
    const local = await lock.acquire(began.deployment, began.operationId, breaksLock);
    if (local.kind === "refused") {
        return { kind: "refused", report: lockedReport(began, local.owner, local.isExpired) };
    }
    if (local.kind === "unreadable") {
        return { kind: "refused", report: unreadableLockReport(began, local.path, local.isExpired) };
    }
    return board === null
        ? { kind: "held", lock: local, release: () => local.release() }
        : announced(local, board, holding);
}

async function announced(local: Held, board: Announcements, holding: Holding): Promise<HeldDeployment> {
    const { began, targets, ports } = holding;
    const { operationId, operation, by, deployment } = began;
    const own = { operationId, operation, by, deployment, targets };
    const alone = await holdAlone(board, own, ports);
    if (alone.kind === "held") {
        const lock = both(local, alone.lock);
        return { kind: "held", lock, release: () => lock.release() };
    }
    await local.release();
    return {
        kind: "refused",
        report:
            alone.kind === "refused"
                ? announcedReport(began, alone.by, board.place)
                : notAnnouncedReport(began, board.place, alone.why),
    };
}

/** Both are checked before each step; the last one that was taken is released first. */
function both(local: Releasable, board: Releasable): Releasable {
    return {
        lostTo: async (doing) => (await local.lostTo(doing)) ?? board.lostTo(doing),
        release: async () => {
            await board.release();
            await local.release();
        },
    };
}
