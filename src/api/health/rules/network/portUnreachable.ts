// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { PortSighting } from "../../../model/seen/sightings";
import type { Snapshot } from "../../../model/seen/snapshot";
import { portsOf } from "../certificates/shownCertificates";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, fail, pass, skip, warn } from "../judgement";
import { isCutOff, isSilent } from "../../../model/observation";
import type { Rule } from "../rule";
import { downComponents } from "../../state/decideState";
import { isInsideApiml } from "../../state/insideApiml";
import { runsAsSingleService } from "../../state/runsAs";
import { unseenEvidence } from "../unseenEvidence";

/** Without these, the instance does not serve, or its peers lose it. */
const vital: readonly string[] = ["gateway", "discovery"];

export const portUnreachable: Rule = {
    id: "HA-NET01",
    slug: "port-unreachable",
    title: "Every port of every running instance answers from here",
    area: "network",
    severity: "CRITICAL",
    sets: ["quick", "default", "prerequisite"],
    expected: "a TLS connection to each port of each running instance",
    impact: "Users and the other instances may also be unable to reach it.",
    remedy: "check the firewall, the PORT reservation and the bind address",
    source: "Zowe documentation, address and network requirements",
    access: "network access from this workstation to the ports of every instance",
    isRedundancy: true,
    judge: (look) => look.decided.map((decided) => judgeOne(look.snapshot, decided)),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance, signs, state } = decided;
    const scope = about(instance);
    if (signs.job !== "active" || ["STARTING", "STOPPING"].includes(state)) {
        return skip(scope, "it does not run, or not yet");
    }
    const own = portsOf(snapshot, instance).filter(({ component }) => hasPort(snapshot, instance, component));
    if (own.length === 0) {
        return skip(scope, "it has no port");
    }
    return judgePorts(own, decided);
}

/** zowe.yaml may name ports that the single service does not have (api-layer `ModulithConfig`). */
function hasPort(snapshot: Snapshot, instance: Instance, component: string): boolean {
    const isPart = isInsideApiml(component) && !["apiml", ...vital].includes(component);
    return !isPart || !runsAsSingleService(snapshot, instance);
}

function judgePorts(own: readonly PortSighting[], decided: DecidedInstance): Judgement {
    const { instance } = decided;
    const scope = about(instance);
    const silent = own.filter(isInTrouble);
    const first = silent.find(({ component }) => component === "gateway") ?? silent[0];
    const untold = own.find(({ handshake }) => isCutOff(handshake));
    if (first === undefined && untold) {
        return unseenEvidence(scope, untold.handshake, portUnreachable.access);
    }
    if (first === undefined) {
        return pass(scope, `${own.length} ports answer: ${own.map(({ port }) => port).join(", ")}`);
    }
    const judgement = unreachable(instance, silent, first.port);
    const cause = causeOf(silent, decided);
    return cause === null ? judgement : { ...judgement, causedBy: { rule: cause, scope } };
}

/** JES may show a launcher as active for a while after its system was lost. */
function causeOf(silent: readonly PortSighting[], decided: DecidedInstance): string | null {
    const { signs, state } = decided;
    if (state === "SYSTEM-DOWN") {
        return "HA-SYS01";
    }
    if (signs.system === "stale") {
        return "HA-SYS04";
    }
    const down = downComponents(signs);
    return silent.every(({ component }) => down.includes(component)) ? "HA-STC05" : null;
}

function unreachable(instance: Instance, silent: readonly PortSighting[], port: number): Judgement {
    const scope = about(instance);
    const measured = [...new Set(silent.map(reasonOf))].map((reason) => wordsOf(instance, silent, reason)).join(" ");
    const look = `D TCPIP,,N,CONN,PORT=${port}`;
    const remedy = silent.every((one) => reasonOf(one) === "tls-failed")
        ? `check which job uses the port on ${instance.systemName}: ${look}; then check zowe.network.server.tls, or the AT-TLS rule for the port`
        : `check whether ${instance.systemName} listens: ${look}; then check the firewall and the PORT reservation`;
    return silent.some(({ component }) => vital.includes(component))
        ? fail(scope, measured, portUnreachable.impact, remedy)
        : warn(scope, measured, "The services of that component are not available on this instance.", remedy);
}

function wordsOf({ id }: Instance, silent: readonly PortSighting[], reason: Reason): string {
    const same = silent.filter((one) => reasonOf(one) === reason);
    const ports = same.map(({ component, port }) => `${component} (${port})`).join(", ");
    return `From here ${ports} of ${id} ${same.length === 1 ? words[reason].one : words[reason].several}.`;
}

type Reason = keyof typeof words;

/** If TLS fails, the component listens: it has not ended, and the cause is not a firewall. */
const words = {
    refused: { one: "refuses the connection", several: "refuse the connection" },
    "tls-failed": {
        one: "listens, but the TLS handshake failed",
        several: "listen, but the TLS handshake failed",
    },
    "connection-lost": { one: "accepts the connection and breaks it", several: "accept the connection and break it" },
    "name-not-resolved": {
        one: "has a host name that does not resolve here",
        several: "have a host name that does not resolve here",
    },
    timeout: { one: "does not answer", several: "do not answer" },
} as const;

function reasonOf({ handshake }: PortSighting): Reason {
    const reason = handshake.seen ? "timeout" : handshake.reason;
    return reason in words ? (reason as Reason) : "timeout";
}

function isInTrouble({ handshake }: PortSighting): boolean {
    return isSilent(handshake) || (!handshake.seen && handshake.reason === "tls-failed");
}
