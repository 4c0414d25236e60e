// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import type { Observation, Unseen } from "../../../model/observation";
import { meaningOf } from "../../../model/unseenReason";
import type { ZosmfSighting } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSystem, aboutSysplex, fail, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const zosmfDown: Rule = {
    id: "HA-ZMF01",
    slug: "zosmf-down",
    title: "Every z/OSMF of the profile answers",
    area: "zosmf",
    severity: "CRITICAL",
    sets: ["quick", "default", "prerequisite"],
    expected: "each z/OSMF server answers",
    impact: "There is less redundancy for this tool, and for the Zowe login if Zowe uses that server.",
    remedy: "S IZUSVR1 on its system",
    source: "z/OSMF REST services",
    access: "network access to z/OSMF",
    worksWithoutConfiguration: true,
    judge: ({ snapshot, decided }) => {
        const isAnyAlive = snapshot.zosmf.some(({ answer }) => answer.seen || isErring(answer));
        return snapshot.zosmf.length === 0
            ? [skip(aboutSysplex, "no z/OSMF is configured")]
            : snapshot.zosmf.map((one) => underItsSystem(decided, one, judgeOne(one, isAnyAlive)));
    },
};

/** A server that answers with an error listens. */
function isErring(answer: Observation<true>): boolean {
    return !answer.seen && meaningOf(answer.reason).server === "erring";
}

function judgeOne({ server, answer }: ZosmfSighting, isAnyAlive: boolean): Judgement {
    const scope = aboutSystem(server.declaredFor ?? server.host);
    if (answer.seen || meaningOf(answer.reason).server === "well") {
        return pass(scope, "it answers");
    }
    if (meaningOf(answer.reason).server === "unasked") {
        return skip(scope, "it was not needed");
    }
    if (meaningOf(answer.reason).server === "unclear") {
        return unseenEvidence(scope, answer, zosmfDown.access);
    }
    return isErring(answer) ? erring(scope, answer) : silent(scope, answer, isAnyAlive);
}

function erring(scope: Scope, { why }: Unseen): Judgement {
    return warn(
        scope,
        `It runs, but every request to it failed: ${why}.`,
        "Jobs, console and files cannot be seen or used through it.",
        "check the z/OSMF log there; if the error persists, P IZUSVR1 and S IZUSVR1",
    );
}

function silent(scope: Scope, { why }: Unseen, isAnyAlive: boolean): Judgement {
    return isAnyAlive
        ? warn(
              scope,
              `${why}.`,
              "Another z/OSMF was asked instead.",
              "check z/OSMF there: its log, and D A,IZU*; S IZUSVR1 if it does not run",
          )
        : fail(
              scope,
              `${why}.`,
              "No z/OSMF answers: jobs, console and files cannot be seen or used.",
              "start z/OSMF (S IZUSVR1), or check the network and the profile",
          );
}

/** A z/OSMF of a system that left the sysplex is not a separate problem. */
function underItsSystem(
    decided: readonly DecidedInstance[],
    { server }: ZosmfSighting,
    judgement: Judgement,
): Judgement {
    const name = server.declaredFor?.toUpperCase();
    const gone = decided.find(
        ({ state, instance }) =>
            state === "SYSTEM-DOWN" && [instance.id.toUpperCase(), instance.systemName].includes(name ?? ""),
    );
    return gone ? { ...judgement, causedBy: { rule: "HA-SYS01", scope: about(gone.instance) } } : judgement;
}
