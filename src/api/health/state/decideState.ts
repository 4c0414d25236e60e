// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../model/status";
import type { Signs } from "./signs";

export interface Decision {
    readonly state: InstanceState;
    /** The deciding fact, in one clause. */
    readonly reason: string;
}

interface Row {
    readonly state: InstanceState;
    readonly when: (signs: Signs) => boolean;
    readonly reason: (signs: Signs) => string;
}

const isAbsent = (signs: Signs): boolean => signs.job === "absent";
const mayRun = (signs: Signs): boolean => signs.job !== "absent";
const isSilent = (signs: Signs): boolean => ["refused", "no-answer", "unknown"].includes(signs.gateway);
/** Proven not to run: nothing listens, or the system shows no address space. Silence alone proves nothing. */
const isDown = (signs: Signs): boolean =>
    ["refused", "not-configured"].includes(signs.gateway) || (isSilent(signs) && signs.hasAddressSpaces === false);
const isServing = (signs: Signs): boolean => signs.gateway === "ready";

/** The API ML components of the instance that no registry shows UP. */
export function downComponents(signs: Signs): readonly string[] {
    return signs.components.filter(({ state }) => state === "DOWN").map(({ id }) => id);
}

function isComplete(signs: Signs): boolean {
    return downComponents(signs).length === 0;
}

/**
 * READY, for status, start, restart and wait alike: the launcher job is active or that evidence is missing, the gateway of this
 * instance reports that it is ready, its components are up and its cache is not alone, and every Discovery Service that answers lists it.
 */
export function isReady(signs: Signs): boolean {
    if (signs.gateway === "not-configured") {
        return signs.job === "active" && !signs.isStopping;
    }
    return (
        mayRun(signs) &&
        isServing(signs) &&
        signs.registered === "everywhere" &&
        isComplete(signs) &&
        !signs.isStopping &&
        !signs.hasLoneCache
    );
}

/** Nothing but its lone cache keeps it from being READY. */
export function isReadyButForItsCache(signs: Signs): boolean {
    return signs.hasLoneCache && isReady({ ...signs, hasLoneCache: false });
}

const words = (text: string) => (): string => text;

/** The first row that matches decides (docs/contract.md, "States"). Silence never decides for health. */
const table: readonly Row[] = [
    { state: "SYSTEM-DOWN", when: (s) => s.system === "gone", reason: words("the system is not in the sysplex") },
    {
        state: "ORPHANED",
        when: (s) => isAbsent(s) && s.hasAddressSpaces === true,
        reason: words("its launcher job is gone, but its address spaces still run"),
    },
    {
        state: "FAILED",
        when: (s) => isAbsent(s) && isDown(s) && s.endedAbnormally !== null,
        reason: (s) => `its last job ended with ${s.endedAbnormally ?? ""}`,
    },
    { state: "STOPPED", when: (s) => isAbsent(s) && isDown(s), reason: stoppedReason },
    { state: "STOPPING", when: (s) => s.job === "active" && s.isStopping, reason: words("a stop is in progress") },
    {
        state: "DRAINED",
        when: (s) => isReady(s) && s.isOutOfService,
        reason: words("ready, but out of service in the registry: it gets no work"),
    },
    {
        state: "DRAINED",
        when: (s) => mayRun(s) && isServing(s) && s.isOutOfService && ["everywhere", "unknown"].includes(s.registered),
        reason: words("out of service in the registry: it gets no work"),
    },
    {
        state: "DRAINED",
        when: (s) => mayRun(s) && isServing(s) && s.isQuiesced && ["everywhere", "unknown"].includes(s.registered),
        reason: words("quiesced at the distributor: it gets no new connection"),
    },
    { state: "READY", when: isReady, reason: readyReason },
    {
        state: "DEGRADED",
        when: isReadyButForItsCache,
        reason: words(
            "serves, but its Caching Service is isolated: it does not know the logouts of the others (HA-CCH02)",
        ),
    },
    {
        state: "UNKNOWN",
        when: (s) => mayRun(s) && isServing(s) && s.registered === "unknown",
        reason: (s) =>
            s.isLayoutUnclear === true
                ? "its gateway is ready; its registry shows the entries of both layouts, which is unexpected"
                : "its gateway is ready; no registry could be seen",
    },
    {
        state: "STARTING",
        when: isStarting,
        reason: (s) => `started, ${waitsFor(s)}`,
    },
    { state: "DEGRADED", when: (s) => mayRun(s) && isServing(s) && s.registered !== "unknown", reason: degradedReason },
    {
        state: "DEGRADED",
        when: (s) => isAbsent(s) && !isSilent(s),
        reason: words(
            "it answers, but no launcher job with its name is active: it may have been started under another name",
        ),
    },
    {
        state: "DEGRADED",
        when: (s) => mayRun(s) && (s.gateway === "bad" || s.gateway === "login-broken"),
        reason: badReason,
    },
    {
        state: "UNKNOWN",
        when: (s) => s.gateway === "protected",
        reason: (s) =>
            s.isHealthStrange === true
                ? "its gateway is alive, but its health has an unknown format (HA-GW02)"
                : "its gateway is alive, but does not report its health",
    },
    {
        state: "DEGRADED",
        when: (s) => s.job === "active" && s.gateway === "refused" && s.otherPortAnswers === true,
        reason: words("its gateway does not listen, but other components do"),
    },
    {
        state: "UNREACHABLE",
        when: (s) => s.job === "active" && isSilent(s) && ["everywhere", "somewhere"].includes(s.registered),
        reason: (s) => `its job runs and it is registered; ${fromHere(s)}`,
    },
    {
        state: "FAILED",
        when: (s) => s.job === "active" && s.gateway === "refused" && s.registered === "nowhere",
        reason: words("its job runs, but serves nothing"),
    },
    {
        state: "UNREACHABLE",
        when: (s) => s.job === "active" && s.gateway === "no-answer",
        reason: (s) => `its job runs; ${fromHere(s)}`,
    },
    {
        state: "DEGRADED",
        when: (s) => s.job === "active" && s.gateway === "refused",
        reason: words("its job runs, but its gateway does not listen"),
    },
];

export function decideState(signs: Signs): Decision {
    const row = table.find(({ when }) => when(signs));
    return row ? { state: row.state, reason: row.reason(signs) } : { state: "UNKNOWN", reason: unknownReason(signs) };
}

/** Recently started, and never seen up since: an instance that registered since its start and no longer answers is not starting. */
function isStarting(signs: Signs): boolean {
    const hasComeUp =
        (isSilent(signs) && signs.hasRegisteredSinceStart) || (isServing(signs) && signs.registered === "somewhere");
    return (
        signs.job === "active" &&
        signs.isWithinStartBudget &&
        !["protected", "unknown"].includes(signs.gateway) &&
        !hasComeUp &&
        !signs.hasLostComponent
    );
}

/** A certificate that is not accepted is another matter than a silent port. */
function fromHere({ isGatewayDistrusted }: Signs): string {
    return isGatewayDistrusted ? "its certificate is not accepted here" : "it does not answer from here";
}

function stoppedReason(signs: Signs): string {
    return signs.system === "active"
        ? "its launcher job is not active"
        : "its launcher job is not active; whether the system is up was not seen";
}

function readyReason(signs: Signs): string {
    if (signs.gateway === "not-configured") {
        return "its job is active; it has no gateway of its own";
    }
    return signs.job === "unknown" ? "ready; its launcher job could not be seen" : "ready";
}

function waitsFor(signs: Signs): string {
    if (!isServing(signs)) {
        return "its gateway is not ready yet";
    }
    const down = downComponents(signs);
    return down.length > 0 ? `not up yet: ${down.join(", ")}` : "not registered yet";
}

function degradedReason(signs: Signs): string {
    const down = downComponents(signs);
    if (down.length > 0) {
        return `not up: ${down.join(", ")}`;
    }
    if (signs.isLackedByYoungOnly) {
        return "serves, but a Discovery Service that has just started does not list it yet";
    }
    return signs.registered === "nowhere"
        ? "serves, but no Discovery Service lists it"
        : "serves, but not every Discovery Service lists it";
}

function badReason(signs: Signs): string {
    if (signs.isBadByRegistryAlone === true) {
        return "its gateway is up, but repeats the last status in the registry: not UP";
    }
    return signs.gateway === "bad" ? "its gateway reports a problem" : "its gateway is alive, but its login fails";
}

/** What was seen is decided by a row: here something was not. */
function unknownReason(signs: Signs): string {
    const unseen = [
        signs.job === "unknown" ? "its launcher job" : null,
        isSilent(signs) ? "its gateway" : null,
        signs.registered === "unknown" ? "its registration" : null,
    ].filter((word) => word !== null);
    const known = isAbsent(signs) ? "its launcher job is not active; " : "";
    return `${known}not seen: ${unseen.join(", ")}`;
}
