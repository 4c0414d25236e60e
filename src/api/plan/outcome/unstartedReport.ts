// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctBasePath } from "../../model/correctBasePath";
import { correctLogOn } from "../../model/correctLogOn";
import type { OperationBegan, Operator, TargetBefore } from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import { exitCodes } from "../../model/exitCodes";
import type { Unseen } from "../../model/observation";
import type { InstanceOutcome, OperationReport } from "../../model/operation/operation";
import type { Refusal } from "../../model/operation/plan";
import { unreadOutcome } from "../../model/unreadOutcome";
import { printable } from "../../model/printable";
import type { Announcement } from "../../model/operation/announcement";
import { heldWords } from "../exclusion/announcementWords";
import { outcomeOf, reportFrame } from "./operationReport";
import { overallOutcome, reasonOf } from "./overallOutcome";

/** A plan of a dry run, or without steps. */
export function dryRunReport(began: OperationBegan): OperationReport {
    const isPlanned = began.plan.length > 0;
    const instances = isPlanned
        ? began.targets.map((target) => planned(target, began))
        : began.targets.map((target) => outcomeOf(target, began, []));
    const outcome = isPlanned ? "PLANNED" : overallOutcome([began], instances);
    return {
        ...unstarted(began, outcome, isPlanned ? nothingSent : reasonOf(outcome, instances)),
        plan: began.plan,
        isDryRun: true,
        instances,
        notes: began.notes,
        next: began.leftAlone.find(({ next }) => next !== null)?.next ?? null,
    };
}

/** A gate said no. */
export function refusedReport(began: OperationBegan, { reason, evidence, override, next }: Refusal): OperationReport {
    const waysOut = [next ?? [], override === null ? [] : `to proceed anyway: ${override}`].flat();
    return {
        ...unstarted(began, "REFUSED", reason),
        notes: evidence,
        next: waysOut.length === 0 ? null : waysOut.join("; "),
    };
}

/** Another operation has the deployment. */
export function lockedReport(began: OperationBegan, owner: LockHolder, isExpired: boolean): OperationReport {
    const { operationId, by, since, expires } = owner;
    const who = `${operationId} of ${by.user}@${by.host} (process ${by.pid})`;
    return {
        ...unstarted(began, "REFUSED", `${who} has held this deployment since ${since}.`),
        notes: [
            isExpired
                ? "Its program is gone or has made no progress for a minute."
                : `It is running; its lock is valid until ${expires} and is renewed.`,
        ],
        next: isExpired
            ? `zowe ha operation show ${operationId}; then continue it (a restart: --continue ${operationId}), or repeat this command with --break-lock`
            : "wait until it has ended: zowe ha operation list",
    };
}

/** Another workstation has the deployment, or claims it with the better right. */
export function announcedReport(began: OperationBegan, by: Announcement, place: string): OperationReport {
    const doing = by.doing === null ? [] : [`It is now ${printable(by.doing).slice(0, longestDoing)}.`];
    return {
        ...unstarted(began, "REFUSED", `${heldWords(by)} (announced in ${place}).`),
        notes: [...doing, `Its ID is ${printable(by.operationId)}; this operation changed nothing.`],
        next: "wait until it has ended: zowe ha status",
    };
}

const longestDoing = 100;

/** An answer that cannot be read does not prove that an operation is alone. */
export function notAnnouncedReport(began: OperationBegan, place: string, why: string): OperationReport {
    return {
        ...unstarted(
            began,
            "REFUSED",
            `This operation could not be announced in ${place}, so whether another workstation runs an operation is not known: ${why}`,
        ),
        next: "to proceed anyway, with only the lock of this workstation: --local-lock",
    };
}

/** The owner of the lock is not known. */
export function unreadableLockReport(began: OperationBegan, path: string, isExpired: boolean): OperationReport {
    return {
        ...unstarted(
            began,
            "REFUSED",
            `The lock ${path} cannot be read, so it is not known which operation holds this deployment.`,
        ),
        notes: [
            isExpired
                ? "It has not been updated for a minute: the operation that created it is gone."
                : "It was updated within the last minute: another operation may be running.",
        ],
        next: isExpired
            ? "check with zowe ha operation list that no operation is running, then repeat this command with --break-lock"
            : "wait a minute, check with zowe ha operation list, then repeat this command with --break-lock",
    };
}

interface LockHolder {
    readonly operationId: string;
    readonly by: Operator;
    readonly since: string;
    readonly expires: string;
}

/** zowe.yaml could not be read: nothing is known about the instances, and nothing is done to them. */
export function unreadConfigReport(began: OperationBegan, unread: Unseen): OperationReport {
    const { reason, why } = unread;
    return {
        ...unstarted(
            began,
            unreadOutcome(unread, began.operation !== "WAIT"),
            `The Zowe configuration could not be read: ${why}`,
        ),
        next: unreadNext[reason] ?? "specify a copy of it with --local-config",
    };
}

const unreadNext: Readonly<Partial<Record<Unseen["reason"], string>>> = {
    "credentials-rejected": correctLogOn,
    "not-forwarded": correctBasePath,
};

/** The plan could only be begun: nothing of it was. */
export function obstructedReport(began: OperationBegan, isDenied: boolean, why: string, next: string): OperationReport {
    const reason = `No command could be sent, so nothing was started: ${why}`;
    return { ...unstarted(began, isDenied ? "DENIED" : "UNKNOWN", reason), next };
}

const nothingSent = "dry run: nothing was sent";

function unstarted(began: OperationBegan, outcome: Outcome, reason: string): OperationReport {
    return {
        ...reportFrame(began, began.at),
        plan: [],
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        instances: began.targets.map((target) => ({ ...planned(target, began), outcome, reason })),
        next: null,
    };
}

function planned({ id, system, before }: TargetBefore, { leftAlone }: OperationBegan): InstanceOutcome {
    const left = leftAlone.find(({ instance }) => instance === id);
    const { outcome, reason } = left ?? { outcome: "PLANNED" as const, reason: nothingSent };
    return { id, system, before, after: null, outcome, reason, seconds: null };
}
