// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { aboutSysplex, inform, pass } from "../judgement";
import { externalNames, isConfiguredHost, isOfApiMediation, registrations, noRegistry } from "./registrants";
import { hasRunOut } from "../../state/registration";
import type { Rule } from "../rule";

export const offPlatformMember: Rule = {
    id: "HA-REG09",
    slug: "off-platform-member",
    title: "Members outside haInstances are known",
    area: "registration",
    severity: "INFO",
    sets: ["default"],
    expected: "all API ML services are registered from hosts of haInstances, or from intended containers",
    impact: "They are registered in addition to the instances; this check does not determine whether they serve.",
    remedy: "confirm that they are intended",
    source: "Zowe documentation, API ML in containers and on Kubernetes",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    needs: ["settings"],
    judge: (look) => {
        if (!look.snapshot.registries.some(({ entries }) => entries.seen)) {
            return [noRegistry(look.snapshot, offPlatformMember.access)];
        }
        const external = externalNames(look);
        const others = registrations(look.snapshot).filter(
            (entry) =>
                isOfApiMediation(entry) &&
                !isConfiguredHost(look.sysplex, entry) &&
                !external.includes(entry.hostName) &&
                // A dead one is HA-REG04's.
                !hasRunOut(look.snapshot, entry.instanceId),
        );
        return [
            others.length === 0
                ? pass(aboutSysplex, "none")
                : inform(
                      aboutSysplex,
                      `${others.length} off-platform: ${others.map(({ instanceId }) => instanceId).join(", ")}.`,
                      offPlatformMember.impact,
                      "nothing if these containers are intended; otherwise zowe ha registry list",
                  ),
        ];
    },
};
