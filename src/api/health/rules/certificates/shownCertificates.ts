// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex } from "../../../model/sysplex";
import type { Handshake, PeerCertificate } from "../../../model/seen/handshake";
import type { PortSighting } from "../../../model/seen/sightings";
import { settingsOf } from "../../state/look";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { Look } from "../../state/look";

/** A port of an instance that showed its certificates. */
export interface ShownCertificate {
    readonly component: string;
    readonly port: number;
    readonly handshake: Handshake;
    readonly leaf: PeerCertificate;
}

export function portsOf(snapshot: Snapshot, instance: Instance): readonly PortSighting[] {
    return snapshot.instances.find((sighting) => sighting.instance.id === instance.id)?.ports ?? [];
}

export function shownBy(snapshot: Snapshot, instance: Instance): readonly ShownCertificate[] {
    return portsOf(snapshot, instance).flatMap(({ component, port, handshake }) => {
        const leaf = handshake.seen ? handshake.value.chain[0] : undefined;
        return handshake.seen && leaf ? [{ component, port, handshake: handshake.value, leaf }] : [];
    });
}

/** Whether a certificate is good for a host: `*` matches one label, an address needs an address (RFC 6125, RFC 2818). */
export function covers(certificate: PeerCertificate, host: string): boolean {
    const name = host.toLowerCase();
    return certificate.alternativeNames.some((alternative) => {
        const [, kind, value = ""] = /^(DNS|IP Address):(.*)$/i.exec(alternative.trim()) ?? [];
        const known = value.toLowerCase();
        if (kind === undefined || known === name) {
            return kind !== undefined;
        }
        return known.startsWith("*.") && name.slice(name.indexOf(".")) === known.slice(1) && name.includes(".");
    });
}

/** `gateway 7554, discovery 7553`. */
export function namesOf(shown: readonly ShownCertificate[]): string {
    return shown.map(({ component, port }) => `${component} ${port}`).join(", ");
}

/** `CN=Zowe Service` of a subject with more in it. */
export function commonName(distinguishedName: string): string {
    return /(?:^|, )CN=([^,]+)/.exec(distinguishedName)?.[1] ?? distinguishedName;
}

/** NONSTRICT means that names need not match, DISABLED that nothing is checked between the parts of Zowe. */
export function isStrict(look: Look): boolean {
    return (settingsOf(look)?.verifyCertificates ?? "STRICT") === "STRICT";
}

/** The profile disables the verification of certificates. */
export function trustsAnything({ zosmfServers }: Sysplex): boolean {
    return zosmfServers.length > 0 && zosmfServers.every(({ verifiesCertificates }) => !verifiesCertificates);
}
