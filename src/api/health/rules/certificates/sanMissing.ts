// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { PeerCertificate } from "../../../model/seen/handshake";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { ShownCertificate } from "./shownCertificates";
import { commonName, covers, isStrict, namesOf, shownBy } from "./shownCertificates";
import { byLeaf, judgeCertificates } from "./judgeCertificates";
import { about, aboutSysplex, fail, warn } from "../judgement";
import { answersOf } from "../../state/answers";
import { settingsOf } from "../../state/look";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

export const sanMissing: Rule = {
    id: "HA-CRT02",
    slug: "san-missing",
    title: "Every certificate names the host, and that of the gateway also the external domains",
    area: "certificates",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "the SAN contains the host of the instance and, for the gateway, also the external domains",
    impact: "With verifyCertificates: STRICT, the instances and their clients reject each other's certificates.",
    remedy: "reissue the certificate with every name in the SAN",
    source: "zowe/api-layer#698, #1805; zowe/docs-site#2563; message ZWEAM511E",
    access: "network access from this workstation to the ports of every instance",
    needs: ["settings", "entry"],
    judge: (look) => {
        const all = namesToAdd(look);
        return [
            ...judgeCertificates(sanMissing, look, (instance, shown) =>
                lacksOf(look, instance, shown).map((lack) => judgeLack(look, instance, lack, all)),
            ),
            ...judgeEntry(look.snapshot, all),
        ];
    },
};

/** One certificate, the ports that show it, and the names that it lacks there. */
interface Lack {
    readonly leaf: PeerCertificate;
    readonly group: readonly ShownCertificate[];
    readonly lacking: readonly string[];
}

function lacksOf(look: Look, instance: Instance, shown: readonly ShownCertificate[]): readonly Lack[] {
    const domains = settingsOf(look)?.externalDomains ?? [];
    return byLeaf(shown).flatMap((group) => {
        const leaf = group[0]?.leaf;
        const serves = group.some(({ component }) => component === "gateway");
        const wanted = [instance.hostname, ...(serves ? domains : [])];
        const lacking = leaf === undefined ? [] : wanted.filter((host) => !covers(leaf, host));
        return leaf === undefined || lacking.length === 0 ? [] : [{ leaf, group, lacking }];
    });
}

/** The missing names of each certificate on all ports: a certificate that several instances share is reissued once. */
type NamesToAdd = ReadonlyMap<string, readonly string[]>;

function namesToAdd(look: Look): NamesToAdd {
    const names = new Map<string, readonly string[]>();
    const add = ({ fingerprint }: PeerCertificate, more: readonly string[]): void =>
        void names.set(fingerprint, [...new Set([...(names.get(fingerprint) ?? []), ...more])]);
    for (const instance of look.sysplex.instances) {
        lacksOf(look, instance, shownBy(look.snapshot, instance)).forEach(({ leaf, lacking }) => add(leaf, lacking));
    }
    const shown = lackingEntry(look.snapshot);
    if (shown !== null) {
        add(shown.leaf, [shown.host]);
    }
    return names;
}

function inWords({ fingerprint }: PeerCertificate, names: NamesToAdd): string {
    return (names.get(fingerprint) ?? []).join(", ");
}

function judgeLack(look: Look, instance: Instance, { leaf, group, lacking }: Lack, all: NamesToAdd): Judgement {
    const names = leaf.alternativeNames.length === 0 ? "no name at all" : leaf.alternativeNames.join(", ");
    const measured = `${commonName(leaf.subject)} of ${namesOf(group)} does not name ${lacking.join(", ")}; its SAN contains ${names}.`;
    const remedy = `reissue it with ${inWords(leaf, all)} in the SAN, then zowe ha restart --lpars ${instance.id}`;
    return (isStrict(look) ? fail : warn)(about(instance), measured, sanMissing.impact, remedy);
}

/** The certificate at the entry, which may belong to a proxy or AT-TLS; null: it names the host. */
function lackingEntry(
    snapshot: Snapshot,
): { readonly leaf: PeerCertificate; readonly host: string; readonly port: number } | null {
    const entry = answersOf(snapshot).entry;
    const leaf = entry?.handshake.seen === true ? entry.handshake.value.chain[0] : undefined;
    return !entry || !leaf || covers(leaf, entry.host) ? null : { leaf, host: entry.host, port: entry.port };
}

function judgeEntry(snapshot: Snapshot, all: NamesToAdd): readonly Judgement[] {
    const shown = lackingEntry(snapshot);
    if (shown === null) {
        return [];
    }
    const { leaf, host, port } = shown;
    return [
        fail(
            aboutSysplex,
            `${commonName(leaf.subject)}, shown at ${host}:${port}, does not name ${host}.`,
            "The clients of users reject the connection.",
            `reissue it with ${inWords(leaf, all)} in the SAN`,
        ),
    ];
}
