// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { ShownCertificate } from "./shownCertificates";
import { commonName, namesOf } from "./shownCertificates";
import { byLeaf, judgeCertificates } from "./judgeCertificates";
import { about, warn } from "../judgement";
import type { Rule } from "../rule";

const serverUse = "1.3.6.1.5.5.7.3.1";
const clientUse = "1.3.6.1.5.5.7.3.2";

export const noClientEku: Rule = {
    id: "HA-CRT05",
    slug: "no-client-eku",
    title: "Every certificate is valid for server and client use",
    area: "certificates",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "the extended key usage contains serverAuth and clientAuth, or the extension is absent",
    impact: "Zowe services are clients of each other: they reject a certificate that is for server use only.",
    remedy: "reissue it with serverAuth and clientAuth",
    source: "zowe/api-layer#2337; zowe/docs-site#1568; public CAs no longer issue clientAuth",
    access: "network access from this workstation to the ports of every instance",
    judge: (look) =>
        judgeCertificates(noClientEku, look, (instance, shown) =>
            byLeaf(shown).flatMap((group) => judgeGroup(instance, group)),
        ),
};

function judgeGroup(instance: Instance, group: readonly ShownCertificate[]): readonly Judgement[] {
    const [first] = group;
    const uses = first?.leaf.extendedKeyUsages ?? [];
    const lacking = [
        ...(uses.includes(serverUse) ? [] : ["serverAuth"]),
        ...(uses.includes(clientUse) ? [] : ["clientAuth"]),
    ];
    return first === undefined || uses.length === 0 || lacking.length === 0
        ? []
        : [
              warn(
                  about(instance),
                  `${commonName(first.leaf.subject)} of ${namesOf(group)} lacks ${lacking.join(" and ")} in its extended key usage.`,
                  noClientEku.impact,
                  `reissue it with serverAuth and clientAuth, then zowe ha restart --lpars ${instance.id}`,
              ),
          ];
}
