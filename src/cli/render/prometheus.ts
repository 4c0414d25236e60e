// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, Finding, StatusReport } from "../../index";
import type { Family, Labels, Sample } from "./layout/exposition";
import { exposition } from "./layout/exposition";
import { monitoringStates } from "./layout/monitoringState";

/**
 * A status as metrics. What is not known has no sample: a 0 would claim something. Every sample names its profile and command, so that
 * the files of several sysplexes and commands can be in one directory of a collector.
 */
export function renderStatusMetrics(report: StatusReport): string {
    const own = labelsOf("status", report);
    const { tolerance, expected, findings } = report;
    return exposition([
        ...commonFamilies(own, report),
        ...instanceFamilies(own, report),
        {
            name: "tolerated_system_losses",
            help: "How many systems can be lost while an instance still serves: proven, and possible if everything that was not seen is healthy.",
            samples: Object.entries(expected === 0 ? {} : tolerance).flatMap(([bound, value]) =>
                sampleOf({ ...own, bound }, value),
            ),
        },
        findingFamily(findings.map((one) => ({ ...own, ...labelsOfFinding(one) }))),
    ]);
}

function instanceFamilies(own: Labels, { instances }: StatusReport): readonly Family[] {
    const family = (name: string, help: string, valueOf: (one: Instance) => number | null): Family => ({
        name,
        help,
        samples: instances.flatMap((one) => sampleOf({ ...own, instance: one.id, system: one.system }, valueOf(one))),
    });
    return [
        family("instance_known", "1 if it is known whether the instance serves, else 0.", ({ serves }) =>
            serves === null ? 0 : 1,
        ),
        family("instance_serving", "1 if the instance serves, 0 if not; absent if unknown.", ({ serves }) =>
            serves === null ? null : Number(serves),
        ),
        {
            name: "instance_state",
            help: "1 for the state of each instance; see zowe ha explain.",
            samples: instances.flatMap(({ id, system, state }) => sampleOf({ ...own, instance: id, system, state }, 1)),
        },
        family("gateway_latency_seconds", "Time of the health answer of the gateway.", ({ gateway }) =>
            gateway === null || gateway.latencyMs === null ? null : gateway.latencyMs / 1_000,
        ),
        registeredFamily(own, instances),
        family(
            "certificate_not_after_seconds",
            "When the first certificate of the ports ends, in seconds since 1970.",
            (one) => (one.certificateValidTo === null ? null : Date.parse(one.certificateValidTo) / 1_000),
        ),
        family(
            "cache_members",
            "How many members the cluster of the Caching Service has, as seen from this instance; absent if it reports none.",
            ({ cacheMembers }) => cacheMembers,
        ),
    ];
}

/** Only registries that list an instance are known here to have answered: their 0 is a fact. */
function registeredFamily(own: Labels, instances: readonly Instance[]): Family {
    const registries = [...new Set(instances.flatMap(({ registeredBy }) => registeredBy))];
    return {
        name: "registered",
        help: "1 if the Discovery Service of the registry lists the instance as UP, else 0.",
        samples: instances
            .filter(({ gateway }) => gateway !== null)
            .flatMap(({ id, registeredBy }) =>
                registries.flatMap((registry) =>
                    sampleOf({ ...own, instance: id, registry }, registeredBy.includes(registry) ? 1 : 0),
                ),
            ),
    };
}

/** The results of checks as metrics. A result that follows from another is not counted as a finding of its own. */
export function renderCheckMetrics(report: CheckReport): string {
    const own = labelsOf("check", report);
    const bad = report.results.filter(({ outcome, causedBy }) => /^(WARN|FAIL)$/.test(outcome) && causedBy === null);
    return exposition([
        ...commonFamilies(own, report),
        {
            name: "check_results",
            help: "How many results of checks had this outcome.",
            samples: Object.entries(report.summary).flatMap(([outcome, value]) => sampleOf({ ...own, outcome }, value)),
        },
        findingFamily(bad.map(({ scope, ...one }) => ({ ...own, ...labelsOfFinding({ ...one, ...scope }) }))),
    ]);
}

type Instance = StatusReport["instances"][number];
type AnyReport = Pick<StatusReport, "deployment" | "verdict" | "generatedAt" | "durationMs">;

function labelsOf(command: string, { deployment }: AnyReport): Labels {
    return { profile: deployment.profile, command };
}

function sampleOf(labels: Labels, value: number | null): readonly Sample[] {
    return value === null ? [] : [{ labels, value }];
}

function commonFamilies(own: Labels, { verdict, generatedAt, durationMs, deployment }: AnyReport): readonly Family[] {
    return [
        {
            name: "sysplex_status",
            help: "The verdict: 0 HEALTHY, 1 DEGRADED, 2 CRITICAL, 3 UNKNOWN or DENIED.",
            samples: sampleOf({ ...own, sysplex: deployment.sysplex }, monitoringStates[verdict].code),
        },
        {
            name: "snapshot_timestamp_seconds",
            help: "When the systems were queried, in seconds since 1970.",
            samples: sampleOf(own, Date.parse(generatedAt) / 1_000),
        },
        {
            name: "snapshot_duration_seconds",
            help: "How long the query took.",
            samples: sampleOf(own, durationMs / 1_000),
        },
    ];
}

function labelsOfFinding({
    id,
    severity,
    instance,
    system,
}: Omit<Finding, "consequences" | "seen" | "means" | "next">) {
    return { code: id, severity, instance, system };
}

function findingFamily(all: readonly Labels[]): Family {
    const distinct = new Map(all.map((labels) => [JSON.stringify(labels), labels]));
    return {
        name: "finding",
        help: "1 for each finding, by check, severity, instance and system; see zowe ha explain.",
        samples: [...distinct.values()].map((labels) => ({ labels, value: 1 })),
    };
}
