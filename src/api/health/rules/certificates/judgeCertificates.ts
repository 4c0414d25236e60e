// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { groupedBy } from "../../state/groupedBy";
import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { ShownCertificate } from "./shownCertificates";
import { shownBy } from "./shownCertificates";
import { about, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

/** Applies a rule to the certificates of each instance; an instance that presents none is no evidence. */
export function judgeCertificates(
    rule: Rule,
    { sysplex, snapshot }: Look,
    judge: (instance: Instance, shown: readonly ShownCertificate[]) => readonly Judgement[],
): readonly Judgement[] {
    return sysplex.instances.flatMap((instance) => {
        const shown = shownBy(snapshot, instance);
        if (shown.length > 0) {
            const judged = judge(instance, shown);
            return judged.length > 0 ? judged : [pass(about(instance), `${rule.expected} (${shown.length} ports)`)];
        }
        return [skip(about(instance), "none of its ports answers")];
    });
}

/** The ports with the same certificate, because a certificate is replaced once. */
export function byLeaf(shown: readonly ShownCertificate[]): readonly (readonly ShownCertificate[])[] {
    return groupedBy(shown, ({ leaf }) => leaf.fingerprint);
}
