// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctLogOn } from "../../../model/correctLogOn";
import type { Judgement } from "../../../model/finding";
import type { Observation } from "../../../model/observation";
import { asClause, isDenial, isRejected } from "../../../model/observation";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { Capability } from "./capabilities";
import { capabilities } from "./capabilities";
import { aboutSysplex, pass, skip, unknown } from "../judgement";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

export const rightsMissing: Rule = {
    id: "HA-SEC01",
    slug: "rights-missing",
    title: "This user has every access that reading requires",
    area: "operations",
    severity: "WARNING",
    sets: ["prerequisite"],
    expected: "every access that reading requires is granted",
    impact: "Facts that this user cannot read are unknown; they do not count as healthy.",
    remedy: "give the list of zowe ha check operations to the security administrator",
    source: "IBM z/OSMF security structure; Zowe documentation, security; RACF classes as named",
    access: "none",
    needs: ["settings", "console", "paths", "mounts", "members", "launcherLogs", "caches", "distribution"],
    worksWithoutConfiguration: true,
    judge: (look) => {
        const judgements = capabilities.map((capability) => ({
            ...judgeOne(capability, look),
            access: { to: capability.what, needs: capability.resource },
        }));
        const rejected = rejectionIn(look);
        return rejected === undefined ? judgements : [...judgements, rejected];
    },
};

/** Reported once for every access: after a rejected logon, no access can be tested. */
function rejectionIn(look: Look): Judgement | undefined {
    const rejections = capabilities
        .flatMap(({ proof }) => proof?.(look) ?? [])
        .flatMap((one) => (one !== undefined && !one.seen && isRejected(one) ? [one] : []));
    const rejection = rejections.find((one) => one.isFromElsewhere !== true) ?? rejections[0];
    return rejection === undefined
        ? undefined
        : {
              ...unknown(aboutSysplex, `To log on: ${asClause(rejection.why)}.`, correctLogOn),
              access: { to: "log on", needs: correctLogOn },
          };
}

function judgeOne(capability: Capability, look: Look): Judgement {
    const { what, resource, proof, needsConsole = false } = capability;
    if (proof === null) {
        return skip(aboutSysplex, `To ${what}: ${resource} (it cannot be tested without making the change)`);
    }
    if (needsConsole && isConsoleDenied(look.snapshot)) {
        return skip(aboutSysplex, `To ${what}: ${resource} (no operator command can be issued, so it was not tested)`);
    }
    return judgeTried(
        capability,
        proof(look).filter((one) => one !== undefined),
    );
}

function judgeTried({ what, resource }: Capability, tried: readonly Observation<unknown>[]): Judgement {
    if (tried.some(isRejected)) {
        return skip(aboutSysplex, `To ${what}: ${resource} (the logon was rejected, so it was not tested)`);
    }
    const refused = tried.find(isDenial);
    if (refused !== undefined && !refused.seen) {
        return unknown(aboutSysplex, `To ${what}: not allowed (${asClause(refused.why)}).`, `needs ${resource}`);
    }
    return tried.some(({ seen }) => seen)
        ? pass(aboutSysplex, `To ${what}: granted`)
        : skip(aboutSysplex, `To ${what}: ${resource} (there was no need, so it was not tested)`);
}

function isConsoleDenied({ answers }: Snapshot): boolean {
    const consoles = answers?.console ?? [];
    return consoles.length > 0 && consoles.every(({ answer }) => isDenial(answer));
}
