// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { PeerCertificate } from "../../../model/seen/handshake";
import { certificateSeverity, warningDays } from "./certificateSeverity";
import type { ShownCertificate } from "./shownCertificates";
import { commonName, namesOf, shownBy } from "./shownCertificates";
import { byLeaf, judgeCertificates } from "./judgeCertificates";
import { about, fail, pass, warn } from "../judgement";
import type { Rule } from "../rule";
import { dayOf } from "../../state/timeWords";
import type { Look } from "../../state/look";

const dayMs = 86_400_000;

export const certificateExpiring: Rule = {
    id: "HA-CRT01",
    slug: "certificate-expiring",
    title: "No certificate expires soon",
    area: "certificates",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: `every certificate of every port is valid for more than ${warningDays} days`,
    impact: "After it expires, no client and no other instance can connect.",
    remedy: "renew the certificate, then zowe ha restart",
    source: "TLS handshake with every port of every instance",
    access: "network access from this workstation to the ports of every instance",
    judge: (look) => {
        const judged = judgeCertificates(certificateExpiring, look, (instance, shown) =>
            byLeaf(shown).flatMap((group) => judgeChain(instance, group, look.snapshot.takenAt)),
        );
        return areAllOver(look) ? judged.map(meetsEverybody) : judged;
    },
};

/** Every gateway presents an expired certificate: clients that verify it cannot connect, although all instances run. */
function areAllOver({ sysplex: { instances }, snapshot }: Look): boolean {
    const gateways = instances.filter(({ gateway }) => gateway !== null);
    const isOver = ({ component, handshake }: ShownCertificate): boolean =>
        component === "gateway" && handshake.chain.some(({ validTo }) => validTo < snapshot.takenAt);
    return gateways.length > 0 && gateways.every((instance) => shownBy(snapshot, instance).some(isOver));
}

function meetsEverybody(judgement: Judgement): Judgement {
    return judgement.outcome === "FAIL" ? { ...judgement, hurtsUsers: true } : judgement;
}

/** The certificate of the chain that ends first speaks for it. */
function judgeChain(instance: Instance, group: readonly ShownCertificate[], now: Date): readonly Judgement[] {
    const chain = group[0]?.handshake.chain ?? [];
    const early = chain.find(({ validFrom }) => validFrom > now);
    const [first] = [...chain].sort((one, other) => one.validTo.getTime() - other.validTo.getTime());
    if (early !== undefined) {
        return [judgement(instance, group, early, `is not valid before ${dayOf(early.validFrom)}`, true)];
    }
    if (first === undefined) {
        return [];
    }
    const days = Math.floor((first.validTo.getTime() - now.getTime()) / dayMs);
    const severity = certificateSeverity(days);
    if (severity === null) {
        return [pass(about(instance), `the certificate of ${namesOf(group)} is valid until ${dayOf(first.validTo)}`)];
    }
    const words =
        days < 0 ? `expired on ${dayOf(first.validTo)}` : `expires in ${days} days, on ${dayOf(first.validTo)}`;
    return [judgement(instance, group, first, words, severity === "CRITICAL")];
}

function judgement(
    instance: Instance,
    group: readonly ShownCertificate[],
    certificate: PeerCertificate,
    words: string,
    isCritical: boolean,
): Judgement {
    const measured = `${commonName(certificate.subject)} (serial ${certificate.serialNumber}) of ${namesOf(group)} ${words}.`;
    const remedy = `renew it, then zowe ha restart --lpars ${instance.id}`;
    return (isCritical ? fail : warn)(about(instance), measured, certificateExpiring.impact, remedy);
}
