// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, CheckResult } from "../../model/check";
import type { InstanceState, InstanceStatus, StatusReport } from "../../model/status";
import type { Requirement, RequirementOutcome, RequirementProof } from "../../model/proving/auditReport";

interface Wanted {
    readonly title: string;
    /** The checks whose results are the proof. */
    readonly checks: readonly string[];
    /** Of these, those whose warning contradicts the requirement. */
    readonly deniedByWarning?: readonly string[];
    /** It is about every instance: one without any fact is not known. */
    readonly isOfEveryInstance?: true;
    /** The states of the instances are also a proof. */
    readonly hasStates?: true;
}

/** The five requirements of the high-availability page of the Zowe documentation. */
const wanted: readonly Wanted[] = [
    {
        title: "The Zowe instance is installed on every LPAR",
        checks: ["HA-FS02", "HA-CFG01", "HA-CFG02", "HA-VER01", "HA-STC06"],
        isOfEveryInstance: true,
    },
    {
        title: "The API services are registered with every Zowe instance",
        checks: ["HA-REG01", "HA-REG02", "HA-REG03", "HA-REG07"],
        isOfEveryInstance: true,
    },
    {
        title: "The LPARs share a file system",
        checks: ["HA-FS01", "HA-FS02", "HA-FS03", "HA-FS04", "HA-FS06"],
    },
    {
        title: "z/OSMF is highly available",
        checks: ["HA-ZMF01", "HA-ZMF02", "HA-ZMF04", "HA-NET10"],
        deniedByWarning: ["HA-ZMF02"],
    },
    {
        title: "The Zowe instance on every LPAR is started",
        checks: ["HA-STC01"],
        isOfEveryInstance: true,
        hasStates: true,
    },
];

/** Each requirement with every fact that was seen about it, the worst first. A requirement without any fact is not known. */
export function requirements(status: StatusReport, { results }: CheckReport): readonly Requirement[] {
    return wanted.map((one) => {
        const told = results.filter(({ id, outcome }) => one.checks.includes(id) && outcome !== "SKIP");
        const proofs = [
            ...told.map((result) => proofOf(result, one.deniedByWarning ?? [])),
            ...(one.hasStates === true ? status.instances.map(stateProof) : []),
        ];
        const unseen = one.isOfEveryInstance === true ? unseenOf(status, proofs) : [];
        const all = [...proofs, ...unseen].sort((first, second) => rankOf(first) - rankOf(second));
        return { title: one.title, outcome: all[0]?.outcome ?? "UNKNOWN", proofs: all };
    });
}

/** Silence about an instance proves nothing of it. */
function unseenOf(
    { instances, missing }: StatusReport,
    proofs: readonly RequirementProof[],
): readonly RequirementProof[] {
    if (instances.length === 0) {
        const seen = missing.map(({ what, why }) => `${what}: ${why}`).join("; ");
        return [{ check: null, where: "sysplex", outcome: "UNKNOWN", seen: `no instance is known; ${seen}` }];
    }
    return instances
        .filter(({ id }) => proofs.every(({ where }) => where !== id))
        .map(({ id, state }) => ({
            check: null,
            where: id,
            outcome: "UNKNOWN",
            seen: `nothing of it was examined: it is ${state}`,
        }));
}

const worstFirst: readonly RequirementOutcome[] = ["NOT-MET", "UNKNOWN", "LIMITED", "MET"];

const rankOf = ({ outcome }: RequirementProof): number => worstFirst.indexOf(outcome);

function proofOf({ id, outcome, scope, measured }: CheckResult, deniedByWarning: readonly string[]): RequirementProof {
    const isDenied = outcome === "FAIL" || (outcome === "WARN" && deniedByWarning.includes(id));
    return {
        check: id,
        where: scope.instance ?? scope.system ?? "sysplex",
        outcome: isDenied ? "NOT-MET" : outcome === "WARN" ? "LIMITED" : outcome === "PASS" ? "MET" : "UNKNOWN",
        seen: measured,
    };
}

/** A drained instance runs; one that is degraded runs with less than it should. */
const byState: Readonly<Record<InstanceState, RequirementOutcome>> = {
    READY: "MET",
    DRAINED: "MET",
    DEGRADED: "LIMITED",
    UNREACHABLE: "UNKNOWN",
    UNKNOWN: "UNKNOWN",
    STARTING: "NOT-MET",
    STOPPING: "NOT-MET",
    STOPPED: "NOT-MET",
    ORPHANED: "NOT-MET",
    FAILED: "NOT-MET",
    "SYSTEM-DOWN": "NOT-MET",
};

function stateProof({ id, state, reason }: InstanceStatus): RequirementProof {
    return { check: null, where: id, outcome: byState[state], seen: `${state}: ${reason}` };
}
