// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isNameTaken } from "../isNameTaken";
import { aboutSystem, aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const consoleNameClash: Rule = {
    id: "HA-ZMF06",
    slug: "console-name-clash",
    title: "No other session uses the console name",
    area: "zosmf",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "the EMCS console of each z/OSMF can be activated",
    impact: "A console name can be active only once in a sysplex: commands fail while another session uses it.",
    remedy: "set consoleName of that system in the profile to a unique name",
    source: "zowe/zowe-cli#1843; z/OSMF return code 5, reason 7",
    access: "TSOAUTH CONSOLE READ, through the z/OSMF console services",
    needs: ["console"],
    worksWithoutConfiguration: true,
    judge: ({ snapshot }) => {
        const consoles = answersOf(snapshot).console;
        if (consoles === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, consoleNameClash.access)];
        }
        return consoles.map(({ server, answer }) => {
            const scope = aboutSystem(server.declaredFor?.toUpperCase() ?? server.host);
            if (answer.seen) {
                return pass(scope, `console ${server.consoleName ?? "by default"} is free`);
            }
            return isNameTaken(answer)
                ? warn(
                      scope,
                      `The console name of ${server.profileName} is in use by another session: ${answer.why}.`,
                      consoleNameClash.impact,
                      `set "systems.${server.declaredFor ?? "<id>"}.consoleName" in the ha profile to a unique name (2 to 8 characters)`,
                  )
                : skip(scope, "no command could be issued (HA-ZMF03)");
        });
    },
};
