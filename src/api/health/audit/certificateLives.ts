// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CertificateLife } from "../../model/proving/auditReport";
import type { Snapshot } from "../../model/seen/snapshot";
import { certificateSeverity } from "../rules/certificates/certificateSeverity";
import { groupedBy } from "../state/groupedBy";

const dayMs = 86_400_000;

/** Every certificate that an instance showed, once, the one that ends first first. An instance that showed none is not in the list. */
export function certificateLives({ instances, takenAt }: Snapshot): readonly CertificateLife[] {
    return instances
        .flatMap(({ instance, ports }) => {
            const shown = ports.flatMap(({ component, handshake }) =>
                handshake.seen ? handshake.value.chain.map((certificate) => ({ component, certificate })) : [],
            );
            return groupedBy(shown, ({ certificate }) => certificate.fingerprint).map((ones) => {
                const [{ certificate }] = ones;
                const daysLeft = Math.floor((certificate.validTo.getTime() - takenAt.getTime()) / dayMs);
                return {
                    instance: instance.id,
                    system: instance.systemName,
                    components: [...new Set(ones.map(({ component }) => component))],
                    subject: certificate.subject,
                    serialNumber: certificate.serialNumber,
                    isAuthority: certificate.isCertificateAuthority,
                    validTo: certificate.validTo.toISOString(),
                    daysLeft,
                    severity: certificateSeverity(daysLeft),
                };
            });
        })
        .sort((one, other) => one.validTo.localeCompare(other.validTo) || one.instance.localeCompare(other.instance));
}
