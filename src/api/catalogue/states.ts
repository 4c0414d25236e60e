// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../model/status";
import type { Entry } from "./entry";

type Words = readonly [title: string, means: string, next: string];

/** docs/contract.md, "States", in more words. */
const states: Readonly<Record<InstanceState, Words>> = {
    READY: [
        "serves, and is registered everywhere",
        "The launcher job is active, the gateway of this instance reports that it is ready, its components are up, and every Discovery Service that answers lists the instance.",
        "No action is required.",
    ],
    DRAINED: [
        "ready, and intentionally out of the routing",
        "It is OUT_OF_SERVICE in the registry: it runs, but receives no work.",
        "zowe ha resume puts it back. If no record shows who drained it, finding HA-REG08 reports it.",
    ],
    STARTING: [
        "starting",
        "The launcher job is active, a part of the instance does not answer yet, and the time that a start may take has not passed.",
        "zowe ha wait. A start takes two to five minutes, and longer on a slow system.",
    ],
    STOPPING: [
        "stopping",
        "The launcher reported that it stops, and its job is still active.",
        "Wait; zowe ha wait --for stopped.",
    ],
    DEGRADED: [
        "serves, with something missing",
        "A component is down, its gateway is not healthy, its login fails, or not every Discovery Service lists it.",
        "zowe ha status shows what is missing and the next command.",
    ],
    UNREACHABLE: [
        "runs, but cannot be reached from here",
        "Its job is active and others list it, but it does not answer this workstation. The network path may be interrupted, or the system hangs.",
        "zowe ha check network; try a workstation on the other side of the firewall.",
    ],
    UNKNOWN: [
        "the evidence is missing",
        "Nothing proves that it is healthy, and nothing proves that it is not. The servers that could show it do not answer, or this user is not authorized.",
        "zowe ha status shows which source failed, and why; zowe ha check operations lists the access to request.",
    ],
    STOPPED: ["not running", "It has no active launcher job, and its ports refuse connections.", "zowe ha start."],
    ORPHANED: [
        "its launcher has ended, but its address spaces still run",
        "The launcher was canceled. The address spaces that it started still run and hold the ports, so the next start fails.",
        "zowe ha check HA-STC03 lists the cancel commands for the operator. Always stop Zowe with P, never with C.",
    ],
    FAILED: [
        "ended abnormally, or runs without serving",
        "Its latest job ended abnormally, or its job is active for longer than a start may take, serves nothing, and is not listed anywhere.",
        "zowe ha status shows the decisive message; look it up with zowe ha explain.",
    ],
    "SYSTEM-DOWN": [
        "its system is not in the sysplex",
        "D XCF does not list the system. Registrations of the instance that still exist are leftovers.",
        "Request an IPL. If the system does not return, use zowe ha registry evict, because calls are still sent there.",
    ],
};

const verdicts: readonly (readonly [id: string, ...Words])[] = [
    [
        "HEALTHY",
        "everything is as it should be",
        "Every instance is READY, and no check has a finding.",
        "No action is required.",
    ],
    [
        "CRITICAL",
        "no instance serves, or users are affected now",
        "It is proven that no instance serves, or that calls and logins through the instances that serve fail. The loss of one of several instances is DEGRADED. For check: a prerequisite fails.",
        "The first finding of zowe ha status is the worst, with its next command.",
    ],
    [
        "DENIED",
        "the credentials were rejected everywhere",
        "Nothing is known. No attempt was repeated, because repeated attempts revoke a user ID.",
        "Correct the user ID and password, or provide a certificate.",
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
