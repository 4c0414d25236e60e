// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Step, StepAction } from "../../model/operation/plan";
import { printable } from "../../model/printable";
import type { Announcement } from "../../model/operation/announcement";

const longest = 60;

/** `restart by USER1 at WS7`: the data may come from any program, so its length and characters are limited. */
function whoseWords({ operation, by }: Pick<Announcement, "operation" | "by">): string {
    return `${operation.toLowerCase()} by ${bounded(by.user)} at ${bounded(by.host)}`;
}

/** `restart by USER1 at WS7 has held this deployment since 02:11 UTC`. */
export function heldWords(announcement: Announcement): string {
    const since =
        announcement.phase === "holding" ? "has held this deployment since" : "has claimed this deployment since";
    return `${whoseWords(announcement)} ${since} ${timeOf(announcement.since)}`;
}

function timeOf(since: string): string {
    return Number.isNaN(Date.parse(since)) ? "an unknown time" : `${new Date(since).toISOString().slice(11, 16)} UTC`;
}

const bounded = (text: string): string => printable(text).slice(0, longest);

const doing: Readonly<Record<StepAction, string>> = {
    "START-ZIS": "starting ZIS for",
    GATE: "waiting at the gate before",
    DRAIN: "draining",
    "AWAIT-CONSOLE": "waiting for the launcher of",
    STOP: "stopping",
    "PROVE-STOPPED": "waiting for the end of",
    "RUN-HOOK": "running the command of the site for",
    START: "starting",
    "AWAIT-PREPARED": "waiting for the preparation of",
    "AWAIT-READY": "waiting until READY:",
    RESUME: "resuming",
    SOAK: "watching",
    "LIST-COMPONENTS": "listing the components of",
    "STOP-COMPONENT": "stopping a component of",
    "START-COMPONENT": "starting a component of",
    EVICT: "removing the registrations of",
    "QUIESCE-ENTRY": "quiescing the entry of",
    "RESUME-ENTRY": "resuming the entry of",
    BASELINE: "measuring calls before the outage of",
    HOLD: "holding down",
    "PROVE-BEFORE": "preparing the proof for",
    "PROVE-DOWN": "proving what survives without",
    "PROVE-AFTER": "proving what survived the outage of",
    "AWAIT-DOWN": "waiting for the outage of",
    "AWAIT-BACK": "waiting for the return of",
};

/** The current step of an operation, as it is shown: `stopping lpar2`. */
export function doingWords({ action, instance }: Pick<Step, "action" | "instance">): string {
    return `${doing[action]} ${instance}`;
}
