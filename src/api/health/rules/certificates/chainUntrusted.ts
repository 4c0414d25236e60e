// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { ShownCertificate } from "./shownCertificates";
import { commonName, namesOf, shownBy, trustsAnything } from "./shownCertificates";
import { judgeCertificates } from "./judgeCertificates";
import { about, aboutSysplex, fail, skip } from "../judgement";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

/** The OpenSSL message for an expired certificate, which HA-CRT01 reports. */
const timeTrouble: readonly string[] = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

export const chainUntrusted: Rule = {
    id: "HA-CRT03",
    slug: "chain-untrusted",
    title: "Every certificate is issued by a CA that this workstation trusts",
    area: "certificates",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "the chain of every port is complete and trusted",
    impact: "Clients reject the connection, or must be configured to trust any certificate.",
    remedy: "import the CA on the workstation (caFile), or configure the server to send its complete chain",
    source: "zowe/api-layer#803; zowe/docs-site#3625",
    access: "network access from this workstation to the ports of every instance",
    judge: (look) => {
        if (trustsAnything(look.sysplex)) {
            return [skip(aboutSysplex, "certificate verification is off in the profile (rejectUnauthorized is false)")];
        }
        const common = commonProblems(look);
        return [
            ...common.map(([problem, instances]) => judgeCommon(problem, instances)),
            ...judgeCertificates(chainUntrusted, look, (instance, shown) =>
                problemsOf(shown).map((problem) => judgeOne(instance, problem, common)),
            ),
        ];
    },
};

/** A problem that is corrected once on this workstation, regardless of the number of ports. */
interface Problem {
    readonly distrust: string;
    readonly issuer: string;
    readonly shown: readonly ShownCertificate[];
}

type Common = readonly (readonly [Problem, readonly Instance[]])[];

const isSame = (one: Problem, other: Problem): boolean =>
    one.distrust === other.distrust && one.issuer === other.issuer;

function problemsOf(shown: readonly ShownCertificate[]): readonly Problem[] {
    return shown.reduce<readonly Problem[]>((problems, one) => {
        if (one.handshake.distrust === null) {
            return problems;
        }
        const top = one.handshake.chain.at(-1) ?? one.leaf;
        const own = { distrust: one.handshake.distrust, issuer: commonName(top.issuer), shown: [one] };
        const before = problems.find((problem) => isSame(problem, own));
        const others = problems.filter((problem) => problem !== before);
        return [...others, { ...own, shown: [...(before?.shown ?? []), one] }];
    }, []);
}

/** For several instances. HA-CRT01 reports the expiration of each certificate. */
function commonProblems({ sysplex: { instances }, snapshot }: Look): Common {
    const all = instances.flatMap((instance) =>
        problemsOf(shownBy(snapshot, instance)).map((problem) => ({ instance, problem })),
    );
    const distinct = all.filter(({ problem }, index) => all.findIndex((one) => isSame(one.problem, problem)) === index);
    return distinct
        .map(
            ({ problem }) =>
                [problem, all.filter((one) => isSame(one.problem, problem)).map((one) => one.instance)] as const,
        )
        .filter(([{ distrust }, { length }]) => length > 1 && !timeTrouble.includes(distrust));
}

function judgeCommon({ issuer, distrust }: Problem, instances: readonly Instance[]): Judgement {
    const names = instances.map(({ id }) => id).join(", ");
    return fail(
        aboutSysplex,
        `The certificates of ${names}, issued by ${issuer}, are not trusted here: ${distrust}.`,
        chainUntrusted.impact,
        `give the certificate of ${issuer} as "caFile" (--ca-file), and check the key rings`,
    );
}

function judgeOne(instance: Instance, problem: Problem, common: Common): Judgement {
    const { distrust, issuer, shown } = problem;
    const subjects = [...new Set(shown.map(({ leaf }) => commonName(leaf.subject)))].join(" and ");
    const judged = fail(
        about(instance),
        `${subjects} of ${namesOf(shown)}, issued by ${issuer}, is not trusted here: ${distrust}.`,
        chainUntrusted.impact,
        `give the certificate of ${issuer} as "caFile" (--ca-file), and check the key ring of ${instance.systemName}`,
    );
    if (timeTrouble.includes(distrust)) {
        return { ...judged, causedBy: { rule: "HA-CRT01", scope: about(instance) } };
    }
    return common.some(([one]) => isSame(one, problem))
        ? { ...judged, causedBy: { rule: chainUntrusted.id, scope: aboutSysplex } }
        : judged;
}
