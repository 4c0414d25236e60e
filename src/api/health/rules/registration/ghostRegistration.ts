// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { about, aboutSysplex, hurt, inform, pass, skip, warn } from "../judgement";
import type { LeftBehind } from "./leftBehind";
import { countingMore, leftBehindBy, selfPreservationShare, silentShare } from "./leftBehind";
import { hasRunOut } from "../../state/registration";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";
import { servingOf } from "../../state/serving";
import { judgeOnboarded } from "./onboardedGhost";
import type { Look } from "../../state/look";
import { counted } from "../../../model/counted";

/** Without a client certificate: how long after the end of its job a leftover counts as transient. */
const graceSeconds = 90;

export const ghostRegistration: Rule = {
    id: "HA-REG04",
    slug: "ghost-registration",
    title: "No registration of a dead instance remains",
    area: "registration",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "no registry lists an instance that is proven not to run",
    impact: "Every running gateway continues to send calls there, and they fail with HTTP 500 (recorded: half of all logins, without end).",
    remedy: "zowe ha registry evict --lpars <ids>, or --instance <host> for a host that is not in the configuration",
    source: "docs/evidence.md E-SEP-01, E-SEP-09; zowe/api-layer#2461",
    access: "a client certificate that the Discovery Service trusts, or APIML.SERVICES READ",
    judge: (look) => [...look.decided.map((decided) => judgeOne(look, decided)), ...foreignGhosts(look)],
};

function judgeOne(look: Look, decided: DecidedInstance): Judgement {
    const scope = about(decided.instance);
    const left = leftBehindBy(look.snapshot, decided);
    if (!isProvenDead(decided)) {
        return left.called.length === 0 ? skip(scope, "it is not proven dead") : formerLife(look, decided, left);
    }
    if (runsAsSingleService(look.snapshot, decided.instance)) {
        return judgeOnboarded(look, decided.instance);
    }
    if (left.all.length === 0) {
        return stillCounted(look, decided);
    }
    return left.called.length === 0 ? harmless(decided, left) : judgeLeft(look, decided, left);
}

function judgeLeft(look: Look, decided: DecidedInstance, left: LeftBehind): Judgement {
    const { id } = decided.instance;
    const scope = about(decided.instance);
    const measured = `${registrations(left.all)} of ${id} left behind${cost(look, "until they are gone")}.`;
    const remedy = `zowe ha registry evict --lpars ${id}`;
    const share = silentShare(look.snapshot, look.decided);
    if (isSayingGoodbye(look.snapshot, decided, left.all)) {
        return warn(
            scope,
            measured,
            "It ended normally: the registrations disappear within seconds, and from each gateway with its next fetch, within 32 s.",
            remedy,
        );
    }
    if (share >= neverShare) {
        return hurt(scope, measured, "At least half of all entries have sent no heartbeat: nothing expires.", remedy);
    }
    return isOverdue(look.snapshot, decided, left.called)
        ? hurt(scope, measured, "Self-preservation may keep them indefinitely.", remedy)
        : warn(scope, measured, share > selfPreservationShare ? mayStay : mayExpire, remedy);
}

/** With half of all entries silent nothing was evicted for as long as it was watched (E-SEP-01). */
const neverShare = 0.5;
const mayExpire = "They may expire by themselves within 4 minutes.";
const mayStay = "So many entries have sent no heartbeat that the registries may keep them indefinitely.";

const registrations = (names: readonly string[]): string => counted(names.length, "registration");

/** With one dead instance among n, about one call in n that may go anywhere meets the dead. */
function cost({ sysplex, decided }: Look, until: string): string {
    const living = servingOf(sysplex, decided).proven.map(({ instance }) => instance.id);
    if (living.length === 0) {
        return "";
    }
    const [share, verb] =
        living.length === 1 ? ["half of the calls", "fail"] : [`one call in ${living.length + 1}`, "fails"];
    return `: about ${share} through ${living.join(" and ")} ${verb} ${until}`;
}

function harmless({ instance }: DecidedInstance, { all }: LeftBehind): Judgement {
    return inform(
        about(instance),
        `${registrations(all)} of ${instance.id} left behind, but no gateway calls them: they are out of service or were never routed to.`,
        "No call fails because of them. They keep the override: an instance that starts there again gets no work.",
        `zowe ha registry evict --lpars ${instance.id}`,
    );
}

/** Its own registration replaces them one by one. */
function formerLife(look: Look, { instance }: DecidedInstance, { called }: LeftBehind): Judgement {
    const { id } = instance;
    return warn(
        about(instance),
        `${id} is starting, and ${registrations(called)} from before ${called.length === 1 ? "is" : "are"} left${cost(look, "until it has registered")}.`,
        "Each one is replaced when its service registers again.",
        `zowe ha wait --for ready --lpars ${id}`,
    );
}

/** Each gateway fetches the registry on its own cycle of 30 s (E-SEP-21: calls failed for 12 to 32 s after a normal stop). */
function stillCounted(look: Look, decided: DecidedInstance): Judgement {
    const scope = about(decided.instance);
    const isLongAgo = (endedMsAgo(look.snapshot, decided) ?? 0) > longAgoMs;
    const stale = isLongAgo ? [] : countingMore(look.snapshot, look.decided).map(({ id }) => id);
    if (stale.length === 0) {
        return pass(scope, "nothing is left behind");
    }
    const [noun, verb] = stale.length === 1 ? ["gateway", "counts"] : ["gateways", "count"];
    return warn(
        scope,
        `The ${noun} of ${stale.join(" and ")} still ${verb} the services of ${decided.instance.id}, which no registry lists any more${cost(look, "until it has fetched the registry")}.`,
        "A gateway fetches the registry every 30 s, so this ends by itself within 32 s of the stop. A drain before the stop avoids it.",
        "zowe ha status in half a minute",
    );
}

const longAgoMs = 120_000;

function endedMsAgo({ sysplexTime }: Snapshot, { sighting }: DecidedInstance): number | null {
    const endedAt = sighting.endedJob?.messageLog?.endedAt ?? null;
    return endedAt === null ? null : sysplexTime.getTime() - endedAt.getTime();
}

/** After a graceful end the registrations are gone in 2 to 4 s (E-SEP-02). */
const goodbyeMs = 20_000;

function isSayingGoodbye(snapshot: Snapshot, decided: DecidedInstance, left: readonly string[]): boolean {
    const isGraceful = decided.sighting.endedJob?.job.returnCode === "CC 0000";
    const isRecent = (endedMsAgo(snapshot, decided) ?? 0) < goodbyeMs;
    return isGraceful && isRecent && !left.some((name) => hasRunOut(snapshot, name));
}

function isOverdue(snapshot: Snapshot, decided: DecidedInstance, left: readonly string[]): boolean {
    const looked = left.filter((name) => snapshot.leases.some(({ entryId, lease }) => entryId === name && lease.seen));
    return looked.length > 0
        ? looked.some((name) => hasRunOut(snapshot, name))
        : (endedMsAgo(snapshot, decided) ?? Infinity) > graceSeconds * 1_000;
}

/** Registrations with expired leases under a host that is not a configured instance: a removed system, or a foreign host. */
function foreignGhosts({ sysplex, snapshot }: Look): readonly Judgement[] {
    const configured = new Set(sysplex.instances.map(({ hostname }) => hostname.toLowerCase()));
    const entries = snapshot.registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const foreign = entries.filter((entry) => !configured.has(entry.hostName) && hasRunOut(snapshot, entry.instanceId));
    return [...new Set(foreign.map(({ hostName }) => hostName))].map((host) => {
        const count = new Set(foreign.filter((entry) => entry.hostName === host).map(({ instanceId }) => instanceId))
            .size;
        return hurt(
            aboutSysplex,
            `${counted(count, "registration")} of ${host}, which is not an instance of the configuration, ${count === 1 ? "has a lease" : "have leases"} that ran out.`,
            "Calls that a gateway sends to it fail.",
            `zowe ha registry evict --instance ${host}`,
        );
    });
}
