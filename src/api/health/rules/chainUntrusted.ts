// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { ShownCertificate } from "../certificates";
import { commonName, namesOf, trustsAnything } from "../certificates";
import { byLeaf, judgeCertificates } from "../judgeCertificates";
import { about, fail, warn } from "../judged";
import type { Rule } from "../rule";

/** OpenSSL's words for an end of time; HA-CRT01 tells of it. */
const timeTrouble: readonly string[] = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

export const chainUntrusted: Rule = {
    id: "HA-CRT03",
    slug: "chain-untrusted",
    title: "Every certificate leads to a CA that this workstation trusts",
    area: "certificates",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "the chain of every port is complete and trusted",
    impact: "Clients refuse the connection, or must be told to trust anything.",
    remedy: "import the CA on the workstation (caFile), or let the server send its whole chain",
    source: "zowe/api-layer#803; zowe/docs-site#3625",
    access: "network access from this workstation to the ports of every instance",
    needs: ["ports"],
    judge: (sysplex, snapshot) =>
        judgeCertificates(chainUntrusted, sysplex, snapshot, (instance, shown) =>
            byLeaf(shown).flatMap((group) => judgeGroup(sysplex, instance, group)),
        ),
};

function judgeGroup(sysplex: Sysplex, instance: Instance, group: readonly ShownCertificate[]): readonly Judgement[] {
    const [first] = group;
    if (first === undefined || first.handshake.distrust === null) {
        return [];
    }
    const { distrust } = first.handshake;
    const top = first.handshake.chain.at(-1) ?? first.leaf;
    const issuer = commonName(top.issuer);
    const judged = (trustsAnything(sysplex) ? warn : fail)(
        about(instance),
        `${commonName(first.leaf.subject)} of ${namesOf(group)}, issued by ${issuer}, is not trusted here: ${distrust}.`,
        chainUntrusted.impact,
        `give the certificate of ${issuer} as "caFile" (--ca-file), and check the key ring of ${instance.systemName}`,
    );
    return [
        timeTrouble.includes(distrust) ? { ...judged, causedBy: { rule: "HA-CRT01", scope: about(instance) } } : judged,
    ];
}
