// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { nodeNames } from "../../adapters/transport/nodeNames";
import { redisServers } from "../../adapters/redisServers";
import { trustedAuthorities } from "../../adapters/transport/trust";
import type { Look } from "../../health/state/look";
import { lookAt } from "../../health/state/look";
import { tapedNames, tapedRedis } from "../../adapters/tape/tapedPorts";
import type { Rule } from "../../health/rules/rule";
import type { QuestionName } from "../../model/seen/supplement";
import type { CheckPorts } from "../../ports/checkPorts";
import { zosmfSightings } from "../../probe/observe";
import { askEarly, askQuestions } from "../../probe/questions/questions";
import { describeForChecks, writtenIn } from "./describeForChecks";
import { knownOf } from "./knownOf";
import { look } from "./look";
import type { OpenSysplex } from "./withSysplex";

/** The looks of `status`, and the additional queries of these rules, each once. */
export function lookForChecks(open: OpenSysplex, rules: readonly Rule[]): Promise<Look> {
    return lookWith(
        open,
        rules.flatMap(({ needs }) => needs ?? []).filter((need) => need !== "settings"),
    );
}

/** The looks of `status`, the settings, and the answers to these questions, each asked once. */
export async function lookWith(open: OpenSysplex, needs: readonly QuestionName[]): Promise<Look> {
    // Every z/OSMF is queried separately later: the wait for a hung one happens now, together with everything else that hangs there.
    const [{ snapshot }, early] = await Promise.all([
        knownOf(open).then((known) => look(open, known)),
        askEarly(needs, { ...open, ports: checkPorts(open), settings: writtenIn(open) }),
        ...open.circle.members.map((member) => member.information()),
    ]);
    const settings = await describeForChecks(open, snapshot);
    const seen = await askQuestions(needs, early, {
        sysplex: open.sysplex,
        settings: settings.seen ? settings.value : null,
        snapshot,
        ports: checkPorts(open),
        circle: open.circle,
    });
    // The latest answers show more of each z/OSMF.
    return lookAt(open.sysplex, { ...seen, zosmf: zosmfSightings(open.circle, snapshot.takenAt) }, settings);
}

function checkPorts({ connection, ports }: OpenSysplex): CheckPorts {
    const timeoutMs = connection.requestTimeoutSeconds * 1_000;
    const { caFile, rejectUnauthorized } = connection.apiMediation;
    const limits = {
        timeoutMs,
        authorities: trustedAuthorities(caFile),
        verifiesCertificates: rejectUnauthorized,
        signal: ports.signal,
    };
    const names = nodeNames(timeoutMs, ports.clock);
    const redis = redisServers(limits, ports.clock);
    const { tape } = connection;
    return tape === undefined
        ? { ...ports, names, redis }
        : { ...ports, names: tapedNames(tape, names), redis: tapedRedis(tape, redis) };
}
