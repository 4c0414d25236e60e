// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { aboutSysplex, pass, warn } from "../judgement";
import { withSettings } from "../judgeSettings";
import { externalNames, isConfiguredHost, registrations, noRegistry } from "../registration/registrants";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

export const staleStaticDefinition: Rule = {
    id: "HA-CFG14",
    slug: "stale-static-definition",
    title: "No static definition names a host that is gone",
    area: "config",
    severity: "WARNING",
    sets: ["full"],
    expected: "every STATIC- registration names a host of haInstances, an external domain or z/OSMF",
    impact: "Static definitions never expire: calls are still sent to a host that no longer exists.",
    remedy: "delete the file below <workspace>/api-mediation/api-defs, then POST /discovery/api/v1/staticApi at each Discovery Service",
    source: "zowe/api-layer#3011, #3010; zowe/zowe-install-packaging#3566",
    access: "a client certificate that the Discovery Service trusts",
    needs: ["settings"],
    judge: (look) =>
        look.snapshot.registries.some(({ entries }) => entries.seen)
            ? judgeEntries(look)
            : [noRegistry(look.snapshot, staleStaticDefinition.access)],
};

function judgeEntries(look: Look): readonly Judgement[] {
    return withSettings(staleStaticDefinition, look, ({ zosmf }) => {
        const known = [...externalNames(look), ...(zosmf === null ? [] : [zosmf.host.toLowerCase()])];
        const stale = registrations(look.snapshot).filter(
            (entry) => entry.isStatic && !isConfiguredHost(look.sysplex, entry) && !known.includes(entry.hostName),
        );
        return stale.length === 0
            ? [pass(aboutSysplex, "none")]
            : [
                  warn(
                      aboutSysplex,
                      `Static definitions lead to hosts that are not configured: ${stale.map(({ instanceId }) => instanceId).join(", ")}.`,
                      staleStaticDefinition.impact,
                      staleStaticDefinition.remedy,
                  ),
              ];
    });
}
