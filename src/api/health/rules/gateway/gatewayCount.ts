// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { GatewayHealth } from "../../../model/seen/gatewayHealth";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, inform, pass, warn } from "../judgement";
import { mayNotBeFetchedYet } from "../../state/registryAge";
import { runsAsSingleService } from "../../state/runsAs";
import { counted } from "../../../model/counted";

/**
 * Whether a gateway knows as many gateways as run. Counts prove registration only, and zero is a slip of 3.4: fewer than run is a
 * sign, more is not.
 */
export function judgeGatewayCount(
    snapshot: Snapshot,
    own: DecidedInstance,
    health: GatewayHealth,
    running: readonly DecidedInstance[],
): Judgement {
    const scope = about(own.instance);
    const count = countOf(health);
    const words = `${health.detail}, ${count === 0 ? "number not reported" : gateways(count)}`;
    if (!isSign(snapshot, own, health) || count >= running.length) {
        return pass(scope, words);
    }
    const late = running.filter((one) => lagOf(snapshot, one) === true);
    if (late.includes(own) || count >= running.length - late.length) {
        return pass(
            scope,
            `${words} so far: ${late.map(({ instance }) => instance.id).join(", ")} registered just now`,
        );
    }
    const measured = `The gateway of ${own.instance.id} knows ${gateways(count)}, but ${running.length} run`;
    const untold = running.filter((one) => lagOf(snapshot, one) === null).map(({ instance }) => instance.id);
    return untold.length > 0 ? perhapsLate(scope, measured, untold) : lasting(scope, measured);
}

function countOf({ applications, gatewayCount }: GatewayHealth): number {
    return applications?.["GATEWAY"] ?? gatewayCount ?? 0;
}

/**
 * While it is drained, its copy of the registry and its counts are from the time of the override. A single service sends its
 * peers no work, and also counts dead peers: HA-REG01 and HA-REG02 judge it.
 */
function isSign(snapshot: Snapshot, { instance }: DecidedInstance, health: GatewayHealth): boolean {
    return countOf(health) > 0 && health.onlyInRegistry === null && !runsAsSingleService(snapshot, instance);
}

const gateways = (count: number): string => counted(count, "gateway");

/** By the registries, or by the age of its job: one that has run past its start budget did not come up just now. */
function lagOf(snapshot: Snapshot, { instance, signs }: DecidedInstance): boolean | null {
    const isOld = signs.job === "active" && !signs.isWithinStartBudget;
    return mayNotBeFetchedYet(snapshot, instance) ?? (isOld ? false : null);
}

function lasting(scope: Judgement["scope"], measured: string): Judgement {
    const impact = "It sends no work to the gateways that it does not know.";
    const judgement = warn(scope, `${measured}.`, impact, "zowe ha registry list; zowe ha check registration");
    return { ...judgement, causedBy: { rule: "HA-REG02", scope: aboutSysplex } };
}

function perhapsLate(scope: Judgement["scope"], measured: string, untold: readonly string[]): Judgement {
    return inform(
        scope,
        `${measured}; whether ${untold.join(" and ")} started just now could not be seen.`,
        "This is normal for up to half a minute after a start and is harmless. If it persists, the gateway sends no work to the gateways that it does not know.",
        "check again in half a minute; if it persists: zowe ha registry list; zowe ha check registration",
    );
}
