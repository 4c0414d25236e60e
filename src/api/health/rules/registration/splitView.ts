// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance, Sysplex } from "../../../model/sysplex";
import type { RegistrySighting } from "../../../model/seen/sightings";
import { isProvenDead } from "../../state/decideInstances";
import { aboutSysplex, hurt, pass, skip, warn } from "../judgement";
import { hasJustStarted, mayNotBeKnownYet, mayNotHaveHeardYet } from "../../state/registryAge";
import { entriesOf, isTakenOut } from "../../state/registration";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";
import type { Look } from "../../state/look";

export const splitView: Rule = {
    id: "HA-REG02",
    slug: "split-view",
    title: "Every registry lists the same instances",
    area: "registration",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "the registries list the same instances UP",
    impact: "Each gateway knows only some of the services: the result of a call depends on the gateway that receives it.",
    remedy: "zowe ha registry list",
    source: "zowe/api-layer#4150; Eureka peer replication",
    access: "a client certificate that the Discovery Services trust, or APIML.SERVICES READ",
    needs: ["registriesAgain"],
    judge: (look) => [judgeViews(look)],
};

/** One registry that does not list a gateway which another one has UP. */
interface Lack {
    readonly at: string;
    readonly gateway: string;
}

/**
 * A registration needs a second to reach the peer, and a gateway's copy of the registry is up to 30 s old:
 * a difference that is gone in the second look was no split, and copies that were read only once prove none.
 */
function judgeViews(look: Look): Judgement {
    const { registries, answers } = look.snapshot;
    const young = registries.filter((view) => hasJustStarted(look.snapshot, view)).map(({ instanceId }) => instanceId);
    const dead = gatewaysOfTheDead(look);
    const views = registries.filter(({ entries }) => entries.seen);
    if (views.length < 2) {
        return skip(aboutSysplex, "fewer than two registries were seen");
    }
    const again = (answers?.registriesAgain ?? []).filter(({ entries }) => entries.seen);
    const hasSecondLook = again.length > 1;
    const gatewaysIn = gatewaysListed(look);
    const lacks = lacksOf(views, gatewaysIn)
        .filter(({ at, gateway }) => !dead.has(gateway) && !young.includes(at))
        .filter((lack) => !hasSecondLook || isLasting(lack, again, gatewaysIn))
        .filter((lack) => !isTooEarly(look, lack));
    if (lacks.length === 0) {
        return pass(aboutSysplex, "all list the same");
    }
    if (lacks.every(({ gateway }) => isOfSingleService(look, gateway))) {
        return notHeard(lacks);
    }
    const isCopy = views.some(({ kind }) => kind === "gateway");
    return isCopy ? copiesDiffer(lacks, hasSecondLook) : disagreement(lacks);
}

/** If the registration of a dead instance is already gone, nothing is missing: HA-REG04 reports the remaining ones. */
function gatewaysOfTheDead({ snapshot, decided }: Look): ReadonlySet<string> {
    const dead = decided.filter(isProvenDead);
    const entries = dead.flatMap(({ instance }) => snapshot.registries.flatMap((view) => entriesOf(view, instance)));
    return new Set(entries.map(({ instanceId }) => instanceId));
}

function disagreement(lacks: readonly Lack[]): Judgement {
    return hurt(
        aboutSysplex,
        `The registries disagree: ${inWords(lacks)}.`,
        splitView.impact,
        "zowe ha registry list; then check network and certificates between the Discovery Services",
    );
}

/** `registry list` is not a next step: without the client certificate that it requires, only the copies are seen. */
function copiesDiffer(lacks: readonly Lack[], isProven: boolean): Judgement {
    return isProven
        ? hurt(
              aboutSysplex,
              `The gateways' copies of the registry still differ after half a minute: ${inWords(lacks)}.`,
              splitView.impact,
              "check network and certificates between the Discovery Services",
          )
        : warn(
              aboutSysplex,
              `The gateways' copies of the registry differ: ${inWords(lacks)}.`,
              "A copy can be up to half a minute old, for example after a start; if they continue to differ, each gateway knows only some of the services.",
              "zowe ha check HA-REG02 half a minute later",
          );
}

/** A registry of the single-service layout lacks a gateway that another one lists: no calls are sent there, so the effect is small. */
function notHeard(lacks: readonly Lack[]): Judgement {
    return warn(
        aboutSysplex,
        `The registries do not list the same gateways: ${inWords(lacks)}.`,
        "No call is sent to another gateway in this layout, but services that are onboarded at the missing gateway may also be missing.",
        "zowe ha registry list; then check network and certificates between the instances (port of the Discovery Service)",
    );
}

function instanceOf(sysplex: Sysplex, gateway: string): Instance | undefined {
    const host = gateway.split(":")[0]?.toLowerCase();
    return sysplex.instances.find(({ hostname }) => hostname.toLowerCase() === host);
}

function isOfSingleService({ sysplex, snapshot }: Look, gateway: string): boolean {
    const instance = instanceOf(sysplex, gateway);
    return instance !== undefined && runsAsSingleService(snapshot, instance);
}

/** One of the two started less than a heartbeat ago. */
function isTooEarly({ sysplex, snapshot }: Look, { at, gateway }: Lack): boolean {
    const view = snapshot.registries.find(({ instanceId }) => instanceId === at);
    const instance = instanceOf(sysplex, gateway);
    return (
        (view !== undefined && mayNotHaveHeardYet(snapshot, view)) ||
        (instance !== undefined && mayNotBeKnownYet(snapshot, instance))
    );
}

type GatewaysIn = (view: RegistrySighting) => ReadonlySet<string>;

function lacksOf(views: readonly RegistrySighting[], gatewaysIn: GatewaysIn): readonly Lack[] {
    const everything = new Set(views.flatMap((view) => [...gatewaysIn(view)]));
    return views.flatMap((view) => {
        const own = gatewaysIn(view);
        return [...everything]
            .filter((gateway) => !own.has(gateway))
            .map((gateway) => ({ at: view.instanceId, gateway }));
    });
}

/** Not if the registry that lacked it has it now, nor if no registry lists it any more; a registry that no longer answers proves nothing. */
function isLasting({ at, gateway }: Lack, again: readonly RegistrySighting[], gatewaysIn: GatewaysIn): boolean {
    const having = again.filter((view) => gatewaysIn(view).has(gateway)).map(({ instanceId }) => instanceId);
    return having.length > 0 && !having.includes(at);
}

function inWords(lacks: readonly Lack[]): string {
    return [...new Set(lacks.map(({ at }) => at))]
        .map((at) => {
            const own = lacks.filter((lack) => lack.at === at).map(({ gateway }) => gateway);
            return `that of ${at} lacks ${own.join(", ")}`;
        })
        .join("; ");
}

/**
 * An instance that is out of service is listed: HA-REG08 reports an override that is not everywhere, with a different remedy. A status
 * override has no effect in the single-service layout.
 */
function gatewaysListed(look: Look): GatewaysIn {
    return ({ entries }) => {
        const gateways = entries.seen ? entries.value.filter(({ app }) => app === "GATEWAY") : [];
        const listed = gateways.filter(
            (entry) => entry.status === "UP" || isTakenOut(entry) || isOfSingleService(look, entry.instanceId),
        );
        return new Set(listed.map(({ instanceId }) => instanceId));
    };
}
