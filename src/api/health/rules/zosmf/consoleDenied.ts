// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import type { Unseen } from "../../../model/observation";
import { asClause, isSilent } from "../../../model/observation";
import type { ZosmfServer } from "../../../model/sysplex";
import type { ConsoleSighting } from "../../../model/seen/answers";
import type { Snapshot } from "../../../model/seen/snapshot";
import { aboutSystem, aboutSysplex, pass, skip, unknown, warn, yielding } from "../judgement";
import { isNameTaken } from "../isNameTaken";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { missingFor, unseenEvidence } from "../unseenEvidence";
import { zosmfDown } from "./zosmfDown";

export const consoleDenied: Rule = {
    id: "HA-ZMF03",
    slug: "console-denied",
    title: "Operator commands can be issued through every z/OSMF",
    area: "zosmf",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "D T is answered",
    impact: "Facts that only the console shows stay unknown, and start and stop need another route.",
    remedy: "PERMIT CONSOLE CLASS(TSOAUTH) ID(<user>) ACCESS(READ) and READ to MVS.MCSOPER.<console> in OPERCMDS; or use --via job, or print the commands with --dry-run",
    source: "z/OSMF console services; zowe/zowe-cli#697",
    access: "TSOAUTH CONSOLE READ, OPERCMDS MVS.MCSOPER.<console> READ, EJBROLE <SAF prefix>.IzuManagementFacilityRestConsoles.izuUsers READ",
    needs: ["console"],
    worksWithoutConfiguration: true,
    judge: ({ snapshot }) => {
        const consoles = answersOf(snapshot).console;
        if (consoles === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, consoleDenied.access)];
        }
        return consoles.length === 0
            ? [skip(aboutSysplex, "the profile names no z/OSMF")]
            : consoles.map((one) => judgeOne(snapshot, one));
    },
};

function judgeOne(snapshot: Snapshot, { server, answer }: ConsoleSighting): Judgement {
    const scope = aboutSystem(server.declaredFor?.toUpperCase() ?? server.host);
    if (answer.seen) {
        return pass(scope, "it answers D T");
    }
    return isNameTaken(answer)
        ? yielding(
              warn(
                  scope,
                  `No operator command through ${server.profileName}: its console name is in use.`,
                  consoleDenied.impact,
                  "zowe ha check HA-ZMF06",
              ),
              { rule: "HA-ZMF06", scope },
          )
        : judgeUnseen(snapshot, scope, server, answer);
}

function judgeUnseen(snapshot: Snapshot, scope: Scope, server: ZosmfServer, answer: Unseen): Judgement {
    const measured = `No operator command through ${server.profileName}: ${asClause(answer.why)}.`;
    if (isSilent(answer) && isDown(snapshot, server)) {
        const causedBy = { rule: "HA-ZMF01", scope: aboutSystem(server.declaredFor ?? server.host) };
        return { ...warn(scope, measured, consoleDenied.impact, zosmfDown.remedy), causedBy };
    }
    return answer.reason === "answered-error"
        ? failing(scope, measured)
        : unknown(scope, measured, missingFor(answer, consoleDenied.access));
}

/** HA-ZMF07 says which service fails; the way around it is the same. */
function failing(scope: Scope, measured: string): Judgement {
    const remedy = "use --via job, or check the z/OSMF log";
    return { ...warn(scope, measured, consoleDenied.impact, remedy), causedBy: { rule: "HA-ZMF07", scope } };
}

/** Then no authority is missing: no command goes through it, and HA-ZMF01 gives the reason. */
function isDown({ zosmf }: Snapshot, server: ZosmfServer): boolean {
    return zosmf.some((one) => one.server === server && isSilent(one.answer));
}
