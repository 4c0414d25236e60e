// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Question } from "../../model/question";
import type { Endpoint, Sysplex } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";

/** The facts in the profile, before zowe.yaml has been read. */
export interface NamedByProfile {
    /** Its hosts, in lowercase. */
    readonly hosts: ReadonlySet<string>;
    readonly verifiesCertificates: boolean;
}

/**
 * Whether a query may be sent before zowe.yaml has been read. The memory is a file that other programs can write, and hosts
 * can be reassigned: so it never determines a target address. A z/OSMF is identified by its profile; a listener of the
 * API ML must be on a host in the profile, and a password or token also needs a certificate that proves the host.
 */
export function mayAskAtOnce(
    question: Question,
    { hosts, verifiesCertificates }: NamedByProfile,
    { apiMediation }: Pick<Ports, "apiMediation">,
): boolean {
    if (question.kind === "jobs" || question.kind === "job-head") {
        return true;
    }
    if (!hosts.has(question.host.toLowerCase())) {
        return false;
    }
    return question.kind === "handshake" || verifiesCertificates || !mayShowSecret(question.credential, apiMediation);
}

/** A client certificate proves our identity and reveals nothing; a password or a token can be used by its recipient. */
function mayShowSecret(credential: string, { hasClientCertificate }: Ports["apiMediation"]): boolean {
    return credential === "user" || (credential === "best" && !hasClientCertificate);
}

/** Whether zowe.yaml, as it was just read, names the address; for questions that had to wait for it. */
export function isNamedBy({ instances }: Sysplex, question: Question): boolean {
    if (question.kind === "jobs" || question.kind === "job-head") {
        return true;
    }
    return instances.some(({ address, components, gateway, discovery, cachingService }) => {
        const ports = components.map(({ port }): Endpoint | null => (port === null ? null : { host: address, port }));
        return [...ports, gateway, discovery, cachingService].some(
            (one) => one !== null && one.host === question.host && one.port === question.port,
        );
    });
}
