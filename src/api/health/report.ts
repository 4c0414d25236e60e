// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../model/exitCodes";
import { isSilent } from "../model/observation";
import type { InstanceState, InstanceStatus, StatusReport } from "../model/status";
import type { Instance, Layout, Sysplex } from "../model/sysplex";
import type { Snapshot } from "../probe/snapshot";
import type { DecidedInstance } from "./decisions";
import { decisionsOf } from "./decisions";
import { findingsOf } from "./findings";
import { isListedUp } from "./registration";
import type { Rule } from "./rule";
import { evidenceOf } from "./evidence";
import { toleranceOf, verdictOf } from "./verdict";

/** What was seen, judged: the object that is printed and returned. */
export function statusReport(
    sysplex: Sysplex,
    snapshot: Snapshot,
    rules: readonly Rule[],
    durationMs: number,
): StatusReport {
    const decided = decisionsOf(sysplex, snapshot);
    const findings = findingsOf(rules, sysplex, snapshot);
    const states = decided.map(({ state }) => state);
    const missing = [...missingOf(snapshot, decided), ...guessed(sysplex, states)];
    const verdict = isRejectedEverywhere(snapshot) ? "DENIED" : verdictOf(states, findings, missing.length > 0);
    return {
        schema: "zowe-ha/status/1",
        generatedAt: snapshot.takenAt.toISOString(),
        durationMs,
        deployment: deploymentOf(sysplex, snapshot),
        verdict,
        exitCode: exitCodes[verdict],
        ready: states.filter((state) => state === "READY").length,
        expected: states.length,
        tolerance: toleranceOf(decided.map(({ state, instance }) => ({ state, system: instance.systemName }))),
        instances: decided.map((one) => instanceStatus(snapshot, one)),
        findings,
        missing,
    };
}

export function deploymentOf(sysplex: Sysplex, snapshot: Snapshot): StatusReport["deployment"] {
    const layouts = new Set(sysplex.instances.map(({ layout }) => layout));
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

/** The Caching Service registers the name of its sysplex (apiml.md, section 3.4). */
function registeredSysplexName(snapshot: Snapshot): string | null {
    const entries = snapshot.registries.flatMap(({ entries: seen }) => (seen.seen ? seen.value : []));
    return entries.map(({ metadata }) => metadata["zos.sysplex"]).find((name) => name !== undefined) ?? null;
}

function instanceStatus(snapshot: Snapshot, decided: DecidedInstance): InstanceStatus {
    const { instance, sighting, state, reason, signs } = decided;
    const job = sighting.activeJob.seen ? sighting.activeJob.value?.job : undefined;
    const views = snapshot.registries.filter(({ entries }) => entries.seen);
    return {
        id: instance.id,
        system: instance.systemName,
        hostname: instance.hostname,
        state,
        reason,
        since: job?.submittedAt?.toISOString() ?? null,
        job: job ? { name: job.name, id: job.id, owner: job.owner } : null,
        version: sighting.version.seen ? sighting.version.value : null,
        gateway: gatewayOf(instance, decided),
        components: signs.components,
        registeredBy: views.filter((view) => isListedUp(snapshot, view, instance)).map(({ instanceId }) => instanceId),
        registeredOf: views.length,
        evidence: evidenceOf(snapshot, decided),
    };
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
        health: healthWords[signs.gateway] ?? null,
    };
}

/** What was asked and not seen, so that a verdict can lean on it; each reason once. */
function missingOf(snapshot: Snapshot, decided: readonly DecidedInstance[]): StatusReport["missing"] {
    const wanted = [
        { what: "launcher jobs", observation: snapshot.launcherJobs },
        { what: "members of the sysplex", observation: snapshot.members },
        ...(decided.every(({ signs }) => signs.registered === "unknown")
            ? snapshot.registries.map(({ instanceId, kind, entries }) => ({
                  what: `registry (${kind} of ${instanceId})`,
                  observation: entries,
              }))
            : []),
        ...decided.flatMap(({ instance, sighting, state }) =>
            state === "READY"
                ? []
                : [
                      { what: `gateway health of ${instance.id}`, observation: sighting.gateway },
                      { what: `address spaces of ${instance.id}`, observation: sighting.addressSpaces },
                  ],
        ),
    ];
    return wanted.flatMap(({ what, observation }) =>
        !observation.seen && isGap(observation.reason) ? [{ what, why: observation.why }] : [],
    );
}

/** Without a zowe.yaml systems and ports are guessed: what is not READY may be well, and somewhere else. */
function guessed({ topology }: Sysplex, states: readonly InstanceState[]): StatusReport["missing"] {
    return topology === "profile" && states.some((state) => state !== "READY")
        ? [
              {
                  what: "the Zowe configuration",
                  why: 'the profile names none, so instances, systems and ports are guessed: set "zoweConfig", or give --local-config',
              },
          ]
        : [];
}

/** A refused connection is a fact about the other side; these are gaps in what we know. */
function isGap(reason: string): boolean {
    return [
        "denied",
        "credentials-rejected",
        "timeout",
        "cut-off",
        "connection-lost",
        "malformed",
        "too-large",
        "answered-error",
        "certificate-not-trusted",
        "no-credential",
    ].includes(reason);
}

/** Every z/OSMF that was asked rejected the credentials: nothing is known, and nothing may be tried again. */
export function isRejectedEverywhere({ launcherJobs, zosmf }: Snapshot): boolean {
    const asked = zosmf.filter(({ answer }) => answer.seen || answer.reason !== "not-asked");
    return (
        !launcherJobs.seen &&
        launcherJobs.reason === "credentials-rejected" &&
        asked.length > 0 &&
        asked.every(({ answer }) => !answer.seen && answer.reason === "credentials-rejected")
    );
}
