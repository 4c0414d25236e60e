// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { PeerCertificate } from "../../../model/seen/handshake";
import { commonName, shownBy } from "./shownCertificates";
import { aboutSysplex, inform, pass, skip, warn } from "../judgement";
import { withSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { dayOf } from "../../state/timeWords";
import type { Look } from "../../state/look";

export const certificateDiffers: Rule = {
    id: "HA-CRT04",
    slug: "certificate-differs",
    title: "The instances present the same certificate, or certificates with the same CA and subject",
    area: "certificates",
    severity: "WARNING",
    sets: ["default"],
    expected: "each port has the same certificate, or the same issuer and subject, on all instances",
    impact: "After a renewal, an instance may still use the old certificate; with a different subject it uses a different part of the cache.",
    remedy: "restart the instance that still uses the old certificate",
    source: "zowe/community#2388; zowe/api-layer#4423",
    access: "network access from this workstation to the ports of every instance",
    needs: ["settings"],
    judge: (look) => [...judgePorts(look), ...told(look)],
};

function judgePorts({ sysplex, snapshot }: Look): readonly Judgement[] {
    const shown = sysplex.instances.flatMap((instance) =>
        shownBy(snapshot, instance).map((one) => ({
            instance,
            ...one,
            issuer: one.leaf.issuer,
            subject: one.leaf.subject,
        })),
    );
    const components = [...new Set(shown.map(({ component }) => component))];
    const differing = components
        .map((component) => ({ component, own: shown.filter((one) => one.component === component) }))
        .filter(({ own }) => distinct(own, ({ leaf }) => leaf.fingerprint) > 1);
    if (differing.length > 0) {
        return saidOnce(differing);
    }
    return [
        shown.length === 0
            ? skip(aboutSysplex, "no port presented a certificate")
            : pass(aboutSysplex, "one on each port"),
    ];
}

interface Shown {
    readonly instance: { readonly id: string };
    readonly issuer: string;
    readonly subject: string;
    readonly leaf: Pick<PeerCertificate, "validTo">;
}

interface Differing {
    readonly component: string;
    readonly own: readonly Shown[];
}

/** Most often all components of an instance show the same certificate. */
function saidOnce(differing: readonly Differing[]): readonly Judgement[] {
    const groups = new Map<string, { readonly components: string[]; readonly own: readonly Shown[] }>();
    for (const { component, own } of differing) {
        const group = groups.get(wordsOf(own)) ?? { components: [], own };
        group.components.push(component);
        groups.set(wordsOf(own), group);
    }
    return [...groups.values()].map(({ components, own }) => differs(components, own));
}

/** Those with the same result, together. */
function wordsOf(shown: readonly Shown[]): string {
    const groups = new Map<string, string[]>();
    for (const { instance, subject, issuer, leaf } of shown) {
        const words = `${commonName(subject)} by ${commonName(issuer)}, valid until ${dayOf(leaf.validTo)}`;
        groups.set(words, [...(groups.get(words) ?? []), instance.id]);
    }
    const told = [...groups].map(([words, ids]) => `${ids.join(", ")}: ${words}`).join("; ");
    return groups.size === 1 ? `${told}, each with a different key or serial number` : told;
}

function differs(components: readonly string[], shown: readonly Shown[]): Judgement {
    const isOneFamily = distinct(shown, ({ issuer }) => issuer) < 2 && distinct(shown, ({ subject }) => subject) < 2;
    return (isOneFamily ? inform : warn)(
        aboutSysplex,
        `The certificates of ${components.join(", ")} differ: ${wordsOf(shown)}.`,
        isOneFamily ? "" : certificateDiffers.impact,
        "nothing if each system has its own certificate; otherwise restart the instance that has the old one",
    );
}

function distinct<T>(items: readonly T[], key: (item: T) => string): number {
    return new Set(items.map(key)).size;
}

function told(look: Look): readonly Judgement[] {
    return withSettings(certificateDiffers, look, ({ problems }) =>
        problems
            .filter(({ id }) => id === certificateDiffers.id)
            .map(({ message, remedy, instance }) => inform({ instance, system: null }, message, "", remedy)),
    ).filter(({ outcome }) => outcome === "PASS");
}
