// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../../model/exitCodes";
import type { Finding } from "../../model/finding";
import { asClause, isDenial } from "../../model/observation";
import type { LeaseWord, ListedEntry, RegistryReport, RegistryRow } from "../../model/registry";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { DiscoverySighting, EntrySighting } from "../../model/seen/registrySightings";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import { isYoungRegistry } from "../state/registryAge";
import { applicationOfComponent, isOf } from "../state/registration";

/**
 * Everything that the Discovery Services list, one row for each entry, with the data of each of them.
 * @param sysplexTime the same moment on z/OS
 * @param findings the findings of the checks of area registration: they know which instances run, which no list shows
 */
export function registryReport(
    sysplex: Sysplex,
    discoveries: readonly DiscoverySighting[],
    at: Date,
    sysplexTime: Date = at,
    findings: readonly Finding[] = [],
): RegistryReport {
    const rows = rowsOf(sysplex, discoveries, sysplexTime);
    const absent = absentOf(sysplex, discoveries, rows);
    const listed = outcomeOf(discoveries, rows, absent);
    const outcome = worseOf(listed, findings);
    return {
        schema: "zowe-ha/registry/1",
        generatedAt: at.toISOString(),
        outcome,
        exitCode: exitCodes[outcome],
        reason: [
            ...(outcome === listed ? [] : findings.slice(0, 1).map(({ id, seen }) => `${id}: ${asClause(seen)}`)),
            ...(outcome === "DEGRADED" && listed === "HEALTHY" ? [] : [reasonOf(listed, discoveries, rows, absent)]),
        ].join("; "),
        discoveries: discoveries.map(({ instanceId, entries }) => ({
            instance: instanceId,
            answers: entries.seen,
            why: entries.seen ? null : entries.why,
        })),
        rows,
    };
}

/** The result of the lists alone. */
type ListedOutcome = Exclude<RegistryReport["outcome"], "CRITICAL">;

/** No server could be queried. */
export function unlookedReport(outcome: "UNKNOWN" | "DENIED", reason: string, at: Date): RegistryReport {
    return {
        schema: "zowe-ha/registry/1",
        generatedAt: at.toISOString(),
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        discoveries: [],
        rows: [],
    };
}

function rowsOf(sysplex: Sysplex, discoveries: readonly DiscoverySighting[], now: Date): readonly RegistryRow[] {
    const answering = discoveries.filter(({ entries }) => entries.seen);
    const rows = new Map<string, { readonly sighting: EntrySighting; readonly at: ListedEntry[] }>();
    for (const { instanceId, entries } of answering) {
        for (const sighting of entries.seen ? entries.value : []) {
            const key = sighting.entry.instanceId;
            const row = rows.get(key) ?? { sighting, at: [] };
            row.at.push(listed(instanceId, sighting));
            rows.set(key, row);
        }
    }
    // A single service does not lack an entry that it cannot know yet.
    const names = answering.filter((one) => !isYoungRegistry(entriesAt(one), now)).map(({ instanceId }) => instanceId);
    return [...rows.entries()]
        .map(([entryId, row]) => rowOf(sysplex, entryId, row, names))
        .sort((one, other) => inOrder(sysplex, one, other));
}

function entriesAt({ entries }: DiscoverySighting): readonly EurekaInstance[] {
    return entries.seen ? entries.value.map(({ entry }) => entry) : [];
}

/** By instance, as they are configured; others come last. */
function inOrder({ instances }: Sysplex, one: RegistryRow, other: RegistryRow): number {
    const place = ({ instance }: RegistryRow): number =>
        instance === null ? instances.length : instances.findIndex(({ id }) => id === instance);
    return place(one) - place(other) || one.host.localeCompare(other.host) || one.service.localeCompare(other.service);
}

function rowOf(
    sysplex: Sysplex,
    entryId: string,
    { sighting, at }: { readonly sighting: EntrySighting; readonly at: readonly ListedEntry[] },
    answering: readonly string[],
): RegistryRow {
    const { entry } = sighting;
    const isAtHomeAlone = entry.app !== "GATEWAY" && at.some(({ lease }) => lease === "PERMANENT");
    const missingAt = isAtHomeAlone ? [] : answering.filter((name) => !at.some(({ discovery }) => discovery === name));
    return {
        instance: sysplex.instances.find((instance) => isOf(entry, instance))?.id ?? null,
        host: entry.hostName,
        service: entry.app,
        entryId,
        at,
        missingAt,
        differs:
            missingAt.length > 0 || new Set(at.map(({ status, override }) => `${status} ${override ?? ""}`)).size > 1,
    };
}

function listed(discovery: string, { entry, lease }: EntrySighting): ListedEntry {
    const live = lease.seen && lease.value !== "gone" ? lease.value : null;
    return {
        discovery,
        status: entry.status,
        override: entry.overriddenStatus,
        lease: entry.isStatic ? "NONE" : leaseWord(lease),
        leaseSeconds: live === null || live.verdict === "permanent" ? null : live.remainingSeconds,
        since: entry.lease?.registrationTimestamp ? new Date(entry.lease.registrationTimestamp).toISOString() : null,
    };
}

const leaseWords: Readonly<Record<string, LeaseWord>> = {
    live: "LIVE",
    overdue: "OVERDUE",
    "run-out": "RUN-OUT",
    new: "NEW",
    permanent: "PERMANENT",
};

function leaseWord(lease: EntrySighting["lease"]): LeaseWord {
    if (!lease.seen) {
        return "UNKNOWN";
    }
    return lease.value === "gone" ? "GONE" : (leaseWords[lease.value.verdict] ?? "UNKNOWN");
}

/** Services that should be registered and are listed nowhere, in words: those of an instance that does not run among them. */
function absentOf(
    { instances }: Sysplex,
    discoveries: readonly DiscoverySighting[],
    rows: readonly RegistryRow[],
): readonly string[] {
    return instances.flatMap((instance) => {
        const home = discoveries.find(({ instanceId }) => instanceId === instance.id);
        const expected = expectedOf(instance, home);
        const listed = rows.filter((row) => row.instance === instance.id).map(({ service }) => service);
        const missing = expected.filter((application) => !listed.includes(application));
        return missing.length === 0
            ? []
            : [`${missing.length === expected.length ? "anything" : missing.join(", ")} of ${instance.id}`];
    });
}

/** A single service has no ZAAS to register, and the others list its GATEWAY alone. */
function expectedOf({ components, layout }: Instance, home: DiscoverySighting | undefined): readonly string[] {
    const enabled = components.filter(({ isEnabled }) => isEnabled);
    const applications = [...new Set(enabled.flatMap(({ name }) => applicationOfComponent(name) ?? []))];
    const own = home === undefined ? [] : entriesAt(home);
    const isSingle = own.length === 0 ? layout === "single-service" : own.some(({ isOwn }) => isOwn === true);
    if (!isSingle) {
        return applications;
    }
    return home?.entries.seen === true ? applications.filter((name) => name !== "ZAAS") : ["GATEWAY"];
}

function outcomeOf(
    discoveries: readonly DiscoverySighting[],
    rows: readonly RegistryRow[],
    absent: readonly string[],
): ListedOutcome {
    const unseen = discoveries.filter(({ entries }) => !entries.seen);
    if (discoveries.length > 0 && unseen.length === discoveries.length) {
        return unseen.every(({ entries }) => isDenial(entries)) ? "DENIED" : "UNKNOWN";
    }
    if (rows.some(isUnwell) || absent.length > 0) {
        return "DEGRADED";
    }
    return unseen.length > 0 || rows.some(hasUnseenLease) ? "UNKNOWN" : "HEALTHY";
}

function worseOf(listed: ListedOutcome, findings: readonly Finding[]): RegistryReport["outcome"] {
    if (findings.some(({ severity }) => severity === "CRITICAL")) {
        return "CRITICAL";
    }
    return listed === "HEALTHY" && findings.length > 0 ? "DEGRADED" : listed;
}

function isUnwell({ differs, at }: RegistryRow): boolean {
    return (
        differs ||
        at.some(
            ({ status, override, lease }) =>
                status !== "UP" || override !== null || lease === "RUN-OUT" || lease === "GONE",
        )
    );
}

function hasUnseenLease({ at }: RegistryRow): boolean {
    return at.some(({ lease }) => lease === "UNKNOWN");
}

function reasonOf(
    outcome: ListedOutcome,
    discoveries: readonly DiscoverySighting[],
    rows: readonly RegistryRow[],
    absent: readonly string[],
): string {
    const unwell = rows.filter(isUnwell).length;
    const strangers = rows.filter(({ instance }) => instance === null).length;
    const words: Record<ListedOutcome, string> = {
        HEALTHY: `${discoveries.length} Discovery Services list the same ${rows.length} entries, all UP, and no lease has run out${strangers === 0 ? "" : `; ${strangers} of them are of hosts that are not in the configuration`}`,
        DEGRADED: [
            ...(unwell === 0 ? [] : [`${unwell} of ${rows.length} entries are not UP everywhere with a live lease`]),
            ...(absent.length === 0 ? [] : [`no Discovery Service lists ${absent.join(", nor ")}`]),
        ].join("; "),
        UNKNOWN: discoveries.some(({ entries }) => !entries.seen)
            ? "not every Discovery Service answers"
            : `the live leases of ${rows.filter(hasUnseenLease).length} of ${rows.length} entries could not be seen`,
        DENIED: "no Discovery Service permits access: a client certificate that they trust is required",
    };
    return words[outcome];
}
