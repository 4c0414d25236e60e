// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../model/finding";
import type { Instance } from "../../model/sysplex";
import type { Snapshot } from "../../probe/snapshot";
import type { ShownCertificate } from "../certificates";
import { commonName, covers, isStrict, namesOf } from "../certificates";
import { byLeaf, judgeCertificates } from "../judgeCertificates";
import { about, aboutSysplex, fail, warn } from "../judged";
import { answersOf, settingsOf } from "../answered";
import type { Rule } from "../rule";

export const sanMissing: Rule = {
    id: "HA-CRT02",
    slug: "san-missing",
    title: "Every certificate names the host and the external domains",
    area: "certificates",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "the SAN covers the instance's host, on the gateway also the external domains",
    impact: "With verifyCertificates STRICT the instances and their clients refuse each other.",
    remedy: "reissue the certificate with every name in the SAN",
    source: "zowe/api-layer#698, #1805; zowe/docs-site#2563; message ZWEAM511E",
    access: "network access from this workstation to the ports of every instance",
    needs: ["ports", "settings", "entry"],
    judge: (sysplex, snapshot) => [
        ...judgeCertificates(sanMissing, sysplex, snapshot, (instance, shown) =>
            judgeInstance(snapshot, instance, shown),
        ),
        ...judgeEntry(snapshot),
    ],
};

function judgeInstance(
    snapshot: Snapshot,
    instance: Instance,
    shown: readonly ShownCertificate[],
): readonly Judgement[] {
    const domains = settingsOf(snapshot)?.externalDomains ?? [];
    return byLeaf(shown).flatMap((group) => {
        const [first] = group;
        const serves = group.some(({ component }) => component === "gateway");
        const wanted = [instance.hostname, ...(serves ? domains : [])];
        const lacking = first === undefined ? [] : wanted.filter((host) => !covers(first.leaf, host));
        return first === undefined || lacking.length === 0
            ? []
            : [judgeLeaf(snapshot, instance, group, first, lacking)];
    });
}

function judgeLeaf(
    snapshot: Snapshot,
    instance: Instance,
    group: readonly ShownCertificate[],
    { leaf }: ShownCertificate,
    lacking: readonly string[],
): Judgement {
    const names = leaf.alternativeNames.length === 0 ? "no name at all" : leaf.alternativeNames.join(", ");
    const measured = `${commonName(leaf.subject)} of ${namesOf(group)} does not name ${lacking.join(", ")}; its SAN holds ${names}.`;
    const remedy = `reissue it with ${lacking.join(", ")} in the SAN, then zowe ha restart --lpars ${instance.id}`;
    return (isStrict(snapshot) ? fail : warn)(about(instance), measured, sanMissing.impact, remedy);
}

/** What users meet at the entry, which a proxy or AT-TLS may answer. */
function judgeEntry(snapshot: Snapshot): readonly Judgement[] {
    const entry = answersOf(snapshot).entry;
    const leaf = entry?.handshake.seen === true ? entry.handshake.value.chain[0] : undefined;
    if (!entry || !leaf || covers(leaf, entry.host)) {
        return [];
    }
    return [
        fail(
            aboutSysplex,
            `${commonName(leaf.subject)}, shown at ${entry.host}:${entry.port}, does not name ${entry.host}.`,
            "Users' clients refuse the connection.",
            `reissue it with ${entry.host} in the SAN`,
        ),
    ];
}
