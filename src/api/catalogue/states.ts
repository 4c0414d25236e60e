// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../model/status";
import type { Entry } from "./entry";

type Words = readonly [title: string, means: string, next: string];

/** docs/contract.md, "States", in more words. */
const states: Readonly<Record<InstanceState, Words>> = {
    READY: [
        "serves, and everybody knows",
        "The launcher job is active, the gateway of that very instance answers ready, its components are up, and every Discovery Service that answers lists it.",
        "Nothing.",
    ],
    DRAINED: [
        "ready, and out of the routing by intent",
        "It is OUT_OF_SERVICE in the registry: it runs and gets no work.",
        "zowe ha resume puts it back. With no record of who drained it, that is finding HA-REG08.",
    ],
    STARTING: [
        "on its way",
        "The launcher job is active and younger than a start may take, and something of it does not answer yet.",
        "zowe ha wait; a start takes two to five minutes, on a slow system more.",
    ],
    STOPPING: [
        "on its way out",
        "The launcher said that it is stopping, and its job is still there.",
        "Wait; zowe ha wait --for stopped.",
    ],
    DEGRADED: [
        "serves, with something missing",
        "A component is down, its gateway is not well, its log-in is broken, or not every Discovery Service lists it.",
        "zowe ha status names what is missing and the next command.",
    ],
    UNREACHABLE: [
        "runs, but not seen from here",
        "Its job is active and others list it, but it gives this workstation no answer: the path from here may be cut, or the system hangs.",
        "zowe ha check network; ask somebody on the other side of the firewall.",
    ],
    UNKNOWN: [
        "the evidence is missing",
        "Nothing proves it well, nothing proves it bad: servers that should tell do not answer, or may not be asked by this user.",
        "zowe ha status says which source failed and why; zowe ha check operations prints the access to ask for.",
    ],
    STOPPED: ["not running", "No launcher job of it is active, and its ports refuse.", "zowe ha start."],
    ORPHANED: [
        "its launcher is gone, its address spaces are not",
        "The launcher was cancelled; what it had started lives on and holds the ports, so that the next start fails.",
        "zowe ha check HA-STC03 prints the cancel commands for the operator. Stop with P, never with C.",
    ],
    FAILED: [
        "ended badly, or runs and serves nothing",
        "Its newest job ended abnormally, or its job is active beyond the time of a start while it serves nothing and nobody lists it.",
        "zowe ha status shows the message that decided; zowe ha explain that message.",
    ],
    "SYSTEM-DOWN": [
        "its system is not in the sysplex",
        "D XCF does not list the system. Whatever the registries still say about the instance is a leftover.",
        "Ask for an IPL. If it stays away: zowe ha registry evict, for calls are still sent there.",
    ],
};

const verdicts: readonly (readonly [id: string, ...Words])[] = [
    ["HEALTHY", "all as it should be", "Every instance is READY and no check found anything.", "Nothing."],
    [
        "CRITICAL",
        "nobody serves, or users are hurt now",
        "It is proven, whatever could not be seen: no instance serves, or calls and log-ins through those that serve fail. What costs one instance of several is DEGRADED. For check: a prerequisite fails.",
        "The first finding of zowe ha status is the worst, with its next command.",
    ],
    [
        "DENIED",
        "the credentials were rejected everywhere",
        "Nothing is known, and nothing was tried twice: repeated tries revoke a user id.",
        "Correct user id and password, or give a certificate.",
    ],
];

export function stateEntries(): readonly Entry[] {
    return Object.entries(states).map(([id, words]) => entryOf(id, "state", words));
}

/** DEGRADED and UNKNOWN are states and verdicts with one meaning. */
export function verdictEntries(): readonly Entry[] {
    return verdicts.map(([id, ...words]) => entryOf(id, "verdict", words));
}

function entryOf(id: string, kind: Entry["kind"], [title, means, next]: Words): Entry {
    return { id, kind, title, means, next, details: [], aliases: [] };
}
