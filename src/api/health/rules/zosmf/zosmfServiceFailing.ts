// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { ServiceWord, ZosmfService } from "../../../model/seen/zosmf";
import type { ZosmfSighting } from "../../../model/seen/snapshot";
import { isNameTaken } from "../isNameTaken";
import { aboutSystem, aboutSysplex, pass, skip, unknown, warn } from "../judgement";
import type { Rule } from "../rule";

export const zosmfServiceFailing: Rule = {
    id: "HA-ZMF07",
    slug: "zosmf-service-failing",
    title: "Every service of z/OSMF that is used works",
    area: "zosmf",
    severity: "WARNING",
    sets: ["quick", "default", "prerequisite"],
    expected: "the jobs, files and console services of each z/OSMF answer without an error",
    impact: "What only that service tells or does is unknown or impossible through this z/OSMF.",
    remedy: "look at the log of z/OSMF on its system; stop and start z/OSMF where it lasts",
    source: "zowe/zowe-cli#160, #699; zowe/docs-site#4725; z/OSMF REST services",
    access: "EJBROLE <SAF prefix>.IzuManagementFacilityRest{Jobs,Files,Consoles}.izuUsers READ",
    worksWithoutConfiguration: true,
    judge: (_sysplex, { zosmf }) => {
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
        impact: "Which job an instance runs in, and what it wrote, cannot be seen through this z/OSMF.",
        remedy: "look at the log of z/OSMF on its system, and at the CIM server (CFZCIM)",
        role: "IzuManagementFacilityRestJobs",
    },
    files: {
        impact: "zowe.yaml and the file systems cannot be seen through this z/OSMF.",
        remedy: "look at the log of z/OSMF on its system, at CEA (F CEA,D,S), and at IPCMSGNIDS in BPXPRMxx; --local-config reads a copy of zowe.yaml",
        role: "IzuManagementFacilityRestFiles",
    },
    console: {
        impact: "Operator commands cannot be issued through this z/OSMF.",
        remedy: "look at the log of z/OSMF on its system; work with --via job or --via ssh until then",
        role: "IzuManagementFacilityRestConsoles",
    },
};

/** One that answers nothing at all, or rejects the log-on, is the matter of HA-ZMF01 and of the credentials. */
function judgeServer({ server, services = [] }: ZosmfSighting): readonly Judgement[] {
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
    const why = answer.why.replace(/\.+$/, "");
    const others = `Its ${well.join(" and ")} ${well.length === 1 ? "service answers" : "services answer"}.`;
    if (answer.reason === "denied") {
        const measured = `The ${service} service of ${profileName} is not allowed: ${why}. ${others}`;
        return [unknown(scope, measured, `needs EJBROLE <SAF prefix>.${role}.izuUsers READ`)];
    }
    return answer.reason === "answered-error"
        ? [warn(scope, `The ${service} service of ${profileName} fails: ${why}. ${others}`, impact, remedy)]
        : [];
}
