// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { asClause } from "../../../model/observation";
import type { Judgement } from "../../../model/finding";
import type { ServiceWord, ZosmfService } from "../../../model/seen/zosmf";
import type { ZosmfSighting } from "../../../model/seen/snapshot";
import { isNameTaken } from "../isNameTaken";
import { aboutSystem, aboutSysplex, pass, skip, unknown, warn } from "../judgement";
import type { Rule } from "../rule";

export const zosmfServiceFailing: Rule = {
    id: "HA-ZMF07",
    slug: "zosmf-service-failing",
    title: "Every z/OSMF service that is used works",
    area: "zosmf",
    severity: "WARNING",
    sets: ["quick", "default", "prerequisite"],
    expected: "the jobs, files and console services of each z/OSMF respond without an error",
    impact: "Facts and actions that need that service are unknown or impossible through this z/OSMF.",
    remedy: "check the z/OSMF log on its system; if the error persists, stop and start z/OSMF",
    source: "zowe/zowe-cli#160, #699; zowe/docs-site#4725; z/OSMF REST services",
    access: "EJBROLE <SAF prefix>.IzuManagementFacilityRest{Jobs,Files,Consoles}.izuUsers READ",
    worksWithoutConfiguration: true,
    judge: ({ snapshot: { zosmf } }) => {
        const judged = zosmf.flatMap(judgeServer);
        return judged.length > 0 ? judged : [skip(aboutSysplex, "no service of z/OSMF was asked")];
    },
};

interface Nature {
    readonly impact: string;
    readonly remedy: string;
    readonly role: string;
}

const natures: Readonly<Record<ZosmfService, Nature>> = {
    jobs: {
        impact: "The job of an instance and its output cannot be seen through this z/OSMF.",
        remedy: "check the z/OSMF log on its system, and the CIM server (CFZCIM)",
        role: "IzuManagementFacilityRestJobs",
    },
    files: {
        impact: "zowe.yaml and the file systems cannot be seen through this z/OSMF.",
        remedy: "check the z/OSMF log on its system, CEA (F CEA,D,S), and IPCMSGNIDS in BPXPRMxx; --local-config reads a copy of zowe.yaml",
        role: "IzuManagementFacilityRestFiles",
    },
    console: {
        impact: "Operator commands cannot be issued through this z/OSMF.",
        remedy: "check the z/OSMF log on its system; until the error is corrected, use --via job or --via ssh",
        role: "IzuManagementFacilityRestConsoles",
    },
};

const serviceNames = Object.keys(natures) as readonly ZosmfService[];

/** One that answers nothing at all, or rejects the logon, is the matter of HA-ZMF01 and of the credentials. */
function judgeServer({ server, services: asAnswered = [] }: ZosmfSighting): readonly Judgement[] {
    // Which answers first differs from look to look.
    const services = serviceNames.flatMap((name) => asAnswered.filter(({ service }) => service === name));
    const scope = aboutSystem(server.declaredFor?.toUpperCase() ?? server.host);
    const well = services.filter(({ answer }) => answer.seen).map(({ service }) => service);
    if (well.length === 0) {
        return [];
    }
    const troubles = services.flatMap((word) => judgeService(scope, server.profileName, word, well));
    return troubles.length > 0 ? troubles : [pass(scope, `${well.join(", ")}: without an error`)];
}

function judgeService(
    scope: Judgement["scope"],
    profileName: string,
    { service, answer }: ServiceWord,
    well: readonly ZosmfService[],
): readonly Judgement[] {
    if (answer.seen || isNameTaken(answer)) {
        return [];
    }
    const { impact, remedy, role } = natures[service];
    const why = asClause(answer.why);
    const others = `Its ${well.join(" and ")} ${well.length === 1 ? "service answers" : "services answer"}.`;
    if (answer.reason === "denied") {
        const measured = `The ${service} service of ${profileName} is not permitted: ${why}. ${others}`;
        return [unknown(scope, measured, `needs EJBROLE <SAF prefix>.${role}.izuUsers READ`)];
    }
    return answer.reason === "answered-error"
        ? [warn(scope, `The ${service} service of ${profileName} fails: ${why}. ${others}`, impact, remedy)]
        : [];
}
