// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../../model/exitCodes";
import { isSilent } from "../../model/observation";
import { printable } from "../../model/printable";
import type { InstanceStatus, StatusReport } from "../../model/status";
import type { Instance, Layout } from "../../model/sysplex";
import type { Snapshot, UnderWaySighting } from "../../model/seen/snapshot";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { DecidedInstance } from "../state/decideInstances";
import { rememberedCache, untoldCluster } from "./clusterTold";
import { drainOf, drainWords } from "../state/drainRecords";
import { findingsByHarm } from "./findings";
import { missingOf } from "./missingOf";
import { isListedUp } from "../state/registration";
import type { Rule } from "../rules/rule";
import { runsAs } from "../state/runsAs";
import { evidenceOf } from "./evidenceOf";
import { servesIn, servingOf } from "../state/serving";
import { toleranceOf, verdictOf } from "./verdict";
import type { Look } from "../state/look";

/** The judged observations: the object that is printed and returned. */
export function statusReport(
    look: Look,
    rules: readonly Rule[],
    durationMs: number,
    underWay: UnderWaySighting = { operations: [], missing: [] },
): StatusReport {
    const { decided } = look;
    const serving = servingOf(look.sysplex, decided);
    const findings = findingsByHarm(rules, look, serving.possible.length === 0);
    const states = decided.map(({ state }) => state);
    const verdict = isRejectedEverywhere(look.snapshot) ? "DENIED" : verdictOf(decided, serving, findings);
    return {
        schema: "zowe-ha/status/1",
        generatedAt: look.snapshot.takenAt.toISOString(),
        durationMs,
        deployment: deploymentOf(look),
        verdict,
        exitCode: exitCodes[verdict],
        unmuted: { verdict, exitCode: exitCodes[verdict] },
        muted: [],
        ready: states.filter((state) => state === "READY").length,
        expected: states.length,
        tolerance: toleranceOf(serving),
        instances: decided.map((one) => instanceStatus(look.snapshot, one, servesIn(serving, one))),
        findings,
        operations: underWay.operations,
        rememberedCache: rememberedCache(look),
        missing: [...missingOf(look), ...untoldCluster(look), ...untoldOthers(look.snapshot, underWay)],
    };
}

/** One directory that cannot be read is one line, though both announcements and journals lie in it. */
function untoldOthers({ journal }: Snapshot, underWay: UnderWaySighting): StatusReport["missing"] {
    const { away = null, gaps = [] } = journal.unread ?? {};
    const tell = (why: string) => ({ what: "operations of other workstations", why });
    return away === null ? [...underWay.missing, ...gaps.map(tell)] : [tell(away)];
}

export function deploymentOf({ sysplex, snapshot }: Look): StatusReport["deployment"] {
    const layouts = new Set(sysplex.instances.map((instance) => layoutOf(snapshot, instance)));
    const [only] = layouts;
    return {
        profile: sysplex.profileName,
        sysplex: snapshot.sysplexName ?? registeredSysplexName(snapshot),
        zoweConfig: sysplex.zoweConfig,
        topology: sysplex.topology,
        layout:
            layouts.size === 1 && only !== undefined
                ? only
                : layouts.size === 0
                  ? ("services" satisfies Layout)
                  : "mixed",
        externalUrl: sysplex.externalUrl,
    };
}

function layoutOf(snapshot: Snapshot, instance: Instance): Layout {
    const seen = runsAs(snapshot, instance);
    return seen === "unclear" ? instance.layout : seen;
}

/** The Caching Service registers the name of its sysplex (api-layer `DefaultCustomMetadataHelper`). */
function registeredSysplexName(snapshot: Snapshot): string | null {
    const entries = snapshot.registries.flatMap(({ entries: seen }) => (seen.seen ? seen.value : []));
    return entries.map(({ metadata }) => metadata["zos.sysplex"]).find((name) => name !== undefined) ?? null;
}

function instanceStatus(
    snapshot: Snapshot,
    decided: DecidedInstance,
    serves: InstanceStatus["serves"],
): InstanceStatus {
    const { instance, sighting, state, signs } = decided;
    const job = sighting.activeJob.seen ? sighting.activeJob.value?.job : undefined;
    const views = snapshot.registries.filter(({ entries }) => entries.seen);
    return {
        id: instance.id,
        system: instance.systemName,
        hostname: instance.hostname,
        state,
        reason: reasonOf(snapshot, decided),
        since: job?.submittedAt?.toISOString() ?? null,
        job: job ? { name: job.name, id: job.id, owner: job.owner } : null,
        version: sighting.version.seen ? sighting.version.value : null,
        gateway: gatewayOf(instance, decided),
        components: signs.components,
        registeredBy: views.filter((view) => isListedUp(snapshot, view, instance)).map(({ instanceId }) => instanceId),
        registeredOf: views.length,
        certificateValidTo: firstCertificateEnd(sighting),
        cacheMembers: cacheMembersOf(sighting),
        serves,
        evidence: evidenceOf(snapshot, decided),
    };
}

/** Users who see a drained instance need to know who drained it. */
function reasonOf(snapshot: Snapshot, { instance, state, reason }: DecidedInstance): string {
    const drain = state === "DRAINED" ? drainOf(snapshot, instance) : undefined;
    return drain === undefined ? reason : printable(`${reason}; ${drainWords(drain)}`);
}

const healthWords: Readonly<Record<string, string | null>> = {
    ready: "UP",
    bad: "DOWN",
    protected: "PROTECTED",
    "login-broken": "LOGIN-BROKEN",
};

function gatewayOf(instance: Instance, { sighting, signs }: DecidedInstance): InstanceStatus["gateway"] {
    if (instance.gateway === null) {
        return null;
    }
    const { gateway } = sighting;
    return {
        url: `https://${instance.gateway.host}:${instance.gateway.port}/`,
        reachable: gateway.seen ? true : isSilent(gateway) ? false : null,
        latencyMs: gateway.seen ? gateway.value.latencyMs : null,
        health: isOutByRegistry(gateway) ? "OUT-OF-SERVICE" : (healthWords[signs.gateway] ?? null),
    };
}

function firstCertificateEnd({ ports }: DecidedInstance["sighting"]): string | null {
    const chains = ports.flatMap(({ handshake }) => (handshake.seen ? handshake.value.chain : []));
    const [first] = chains.map(({ validTo }) => validTo.toISOString()).sort();
    return first ?? null;
}

function cacheMembersOf(sighting: DecidedInstance["sighting"]): InstanceStatus["cacheMembers"] {
    return cacheMembersSeenBy(sighting)?.length ?? null;
}

function isOutByRegistry(gateway: DecidedInstance["sighting"]["gateway"]): boolean {
    return gateway.seen && gateway.value.health.onlyInRegistry === "OUT_OF_SERVICE";
}

/**
 * Every z/OSMF that was queried rejected the credentials: nothing is known, and no attempt may be repeated.
 * @param since the start of the look: an earlier answer may belong to other credentials
 */
export function isRejectedEverywhere({ launcherJobs, zosmf }: Snapshot, since = new Date(0)): boolean {
    const asked = zosmf.filter(
        ({ answer }) => (answer.seen || answer.reason !== "not-asked") && answer.at.getTime() >= since.getTime(),
    );
    return (
        !launcherJobs.seen &&
        launcherJobs.reason === "credentials-rejected" &&
        asked.length > 0 &&
        asked.every(({ answer }) => !answer.seen && answer.reason === "credentials-rejected")
    );
}
