// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../../model/exitCodes";
import type { Finding, Verdict } from "../../model/finding";
import { isSameScope, severities, withConsequences } from "../../model/finding";
import type { Mute } from "../../model/proving/mute";
import type { InstanceStatus, StatusReport } from "../../model/status";
import { statusRules } from "../rules/catalogue";
import { statusOverride } from "../rules/registration/statusOverride";
import type { Present } from "./decideMute";
import { decideMute } from "./decideMute";

export interface MutedReport<T> {
    readonly report: T;
    /** Those that stay in force, for the next look. */
    readonly mutes: readonly Mute[];
}

type AnyVerdict = StatusReport["verdict"];

/** The verdict without the findings that are muted. States stay as they are, and what does not serve is never muted. */
export function muteStatus(report: StatusReport, mutes: readonly Mute[], now: Date): MutedReport<StatusReport> {
    const all = report.findings.flatMap(withConsequences);
    const lasting = mutes.flatMap((mute) => {
        const present = all.filter(({ id }) => id === mute.id).map(presentOf);
        const isWhole = report.missing.length === 0 && statusRules.some(({ id }) => id === mute.id);
        const decision = decideMute(mute, { present, isWhole, now });
        return decision.kind === "lasts" ? [decision.mute] : [];
    });
    const isMuted = (finding: Finding): boolean => lasting.some((mute) => covers(mute, finding));
    const verdict = verdictWithout(report, report.findings.filter(isMuted));
    const shown = lasting.filter(({ id }) => all.some((finding) => finding.id === id));
    return { report: { ...report, verdict, exitCode: exitCodes[verdict], muted: shown }, mutes: lasting };
}

function presentOf({ instance, system, severity }: Finding): Present {
    return { scope: { instance, system }, severity };
}

/** What follows from it is covered with it, unless that is worse than what was accepted. */
function covers({ id, severity, scopes }: Mute, finding: Finding): boolean {
    const worst = Math.max(...withConsequences(finding).map((one) => severities.indexOf(one.severity)));
    return (
        finding.id === id &&
        scopes.some((scope) => isSameScope(scope, finding)) &&
        worst <= severities.indexOf(severity)
    );
}

function verdictWithout({ verdict, instances, findings }: StatusReport, muted: readonly Finding[]): AnyVerdict {
    const isOfFindings =
        verdict === "DEGRADED" || (verdict === "CRITICAL" && instances.some(({ serves }) => serves === true));
    if (!isOfFindings) {
        return verdict;
    }
    const remaining = findings.filter((finding) => !muted.includes(finding));
    const has = (severity: Finding["severity"]): boolean => remaining.some((one) => one.severity === severity);
    const lighter: Verdict = isShort(instances, muted) || has("WARNING") ? "DEGRADED" : "HEALTHY";
    return has("CRITICAL") ? "CRITICAL" : lighter;
}

/** A muted HA-REG08 is the very fact that an instance is DRAINED: it counts no more, as long as another instance gets the work. */
function isShort(instances: StatusReport["instances"], muted: readonly Finding[]): boolean {
    const isAccepted = ({ id, state }: InstanceStatus): boolean =>
        state === "DRAINED" && muted.some((finding) => finding.id === statusOverride.id && finding.instance === id);
    const isReady = ({ state }: InstanceStatus): boolean => state === "READY";
    return !instances.some(isReady) || instances.some((one) => !isReady(one) && !isAccepted(one));
}
