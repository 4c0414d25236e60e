// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../../model/exitCodes";
import type { Loss, LossOutlook, WhatIfReport } from "../../model/whatIf";
import { deploymentOf, isRejectedEverywhere } from "../report/statusReport";
import type { Look } from "../state/look";
import { answersOf } from "../state/answers";
import { foresee, worstFirst } from "./foresee";
import { servicesElsewhere } from "./servicesProvided";
import { storageModeOf } from "../rules/caching/storage";
import { counted } from "../../model/counted";

/** No look shows these; a site has to judge them by other means. */
export const neverExamined: readonly string[] = ["the coupling facility", "the sysplex timer", "couple data sets"];

/** What this look does not show, in words. */
function notExaminedBy(look: Look): readonly string[] {
    const { distribution, paths, redis } = answersOf(look.snapshot);
    const modes = look.decided.map((one) => storageModeOf(look, one.instance.id));
    const isRegistrySeen = look.snapshot.registries.some(({ entries }) => entries.seen);
    const elsewhere = servicesElsewhere(look);
    return [
        ...(distribution === undefined ? ["the entry address and its distributor"] : []),
        ...(redis === undefined && modes.includes("redis") ? ["Redis nodes"] : []),
        ...(modes.includes("vsam") ? ["the VSAM data set of the cache"] : []),
        ...(paths === undefined ? ["the owner of the shared file system"] : []),
        ...(isRegistrySeen ? [] : ["onboarded services"]),
        ...(elsewhere.length === 0 ? [] : [`services on hosts without a Zowe instance (${elsewhere.join(", ")})`]),
        ...neverExamined,
    ];
}

/**
 * What is lost with each of these. One that is lost with others at the same time is shown, but is no single point of failure, unless it
 * was asked for.
 * @param deciding those that decide outcome and exit code
 * @param besides those that are only shown
 */
export function whatIfReport(
    look: Look,
    deciding: readonly (readonly Loss[])[],
    besides: readonly (readonly Loss[])[],
    durationMs: number,
): WhatIfReport {
    const decided = deciding.map((losses) => foresee(look, losses));
    const outcome = isRejectedEverywhere(look.snapshot) ? "DENIED" : outcomeOf(decided);
    return {
        schema: "zowe-ha/whatif/1",
        generatedAt: look.snapshot.takenAt.toISOString(),
        durationMs,
        deployment: deploymentOf(look),
        outcome,
        exitCode: exitCodes[outcome],
        reason: reasonOf(decided),
        losses: [...decided, ...besides.map((losses) => foresee(look, losses))].sort(worstFirst),
        notExamined: notExaminedBy(look),
    };
}

function outcomeOf(decided: readonly LossOutlook[]): Exclude<WhatIfReport["outcome"], "DENIED"> {
    if (decided.some(({ outlook }) => outlook === "LOST")) {
        return "DEGRADED";
    }
    return decided.every(({ outlook }) => outlook === "SURVIVES") && decided.length > 0 ? "HEALTHY" : "UNKNOWN";
}

function reasonOf(decided: readonly LossOutlook[]): string {
    const lost = decided.filter(({ outlook }) => outlook === "LOST");
    const open = decided.filter(({ outlook }) => outlook === "UNKNOWN" || outlook === "NOT-SERVED");
    const count = counted(lost.length, "single point of failure", "single points of failure");
    return [
        lost.length === 0 ? "no single point of failure was found" : `${count}: ${lost.map(nameOf).join(", ")}`,
        ...(open.length === 0 ? [] : [`not known for ${open.map(nameOf).join(", ")}`]),
    ].join("; ");
}

function nameOf({ losses }: LossOutlook): string {
    return losses.map(({ kind, name }) => `${kind.toLowerCase()}:${name}`).join(" and ");
}
