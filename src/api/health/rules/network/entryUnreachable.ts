// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Observation } from "../../../model/observation";
import { isCutOff } from "../../../model/observation";
import { aboutSysplex, fail, pass, skip, warn, yielding } from "../judgement";
import { causeOfSilence } from "../notRunning";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import { answersOf } from "../../state/answers";
import { servingOf } from "../../state/serving";
import type { Look } from "../../state/look";

const distributorRemedy =
    "D TCPIP,,SYSPLEX,VIPADYN shows the owner; D TCPIP,,N,VDPT,DETAIL there shows the targets; zowe ha check network";

export const entryUnreachable: Rule = {
    id: "HA-NET02",
    slug: "entry-unreachable",
    title: "The address that users call answers",
    area: "network",
    severity: "CRITICAL",
    sets: ["quick", "default"],
    expected: "a TLS connection to externalDomains[0]:externalPort",
    impact: "Users cannot reach Zowe, although instances serve.",
    remedy: "check the owner of the DVIPA and its distributor",
    source: "Zowe documentation, Configuring Sysplex for high availability",
    access: "network access from this workstation to the external domain and port",
    needs: ["entry"],
    judge: (look) => [judgeEntry(look)],
};

function judgeEntry({ sysplex, snapshot, decided }: Look): Judgement {
    const entry = answersOf(snapshot).entry;
    if (entry === null) {
        return skip(aboutSysplex, "externalDomains and externalPort are not configured");
    }
    if (entry === undefined) {
        return unseenEvidence(aboutSysplex, undefined, entryUnreachable.access);
    }
    if (isCutOff(entry.handshake)) {
        return unseenEvidence(aboutSysplex, entry.handshake, entryUnreachable.access);
    }
    const name = `${entry.host}:${entry.port}`;
    if (entry.silent === 0) {
        return pass(aboutSysplex, `${name} answers`);
    }
    if (entry.silent < entry.tries) {
        return warn(
            aboutSysplex,
            `${entry.silent} of ${entry.tries} connections to ${name} were not answered.`,
            "Connections of some users time out: the distributor still sends connections to a system that does not answer.",
            distributorRemedy,
        );
    }
    const somebodyServes = servingOf(sysplex, decided).proven.length > 0;
    return somebodyServes
        ? unreachable(name, entry.handshake)
        : yielding(unreachable(name, entry.handshake), causeOfSilence(decided));
}

function unreachable(name: string, handshake: Observation<unknown>): Judgement {
    const judgement = fail(
        aboutSysplex,
        `${name} does not answer from here: ${handshake.seen ? "" : handshake.why}.`,
        entryUnreachable.impact,
        distributorRemedy,
    );
    return handshake.seen || handshake.reason !== "name-not-resolved"
        ? judgement
        : { ...judgement, causedBy: { rule: "HA-CFG05", scope: aboutSysplex } };
}
