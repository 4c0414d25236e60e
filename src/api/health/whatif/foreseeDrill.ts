// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DrillForeseen, DrillKind, Foresight, ProofAnswer } from "../../model/operation/drill";
import type { LossOutlook } from "../../model/whatIf";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { DecidedInstance } from "../state/decideInstances";
import type { Look } from "../state/look";
import { runsAs } from "../state/runsAs";
import { storageModeOf } from "../rules/caching/storage";

/** What a drill is expected to measure, from one look and from the loss that `foresee` judged. */
export function foreseeDrill(
    look: Look,
    target: DecidedInstance,
    loss: LossOutlook,
    { kind, isDrained }: { readonly kind: DrillKind; readonly isDrained: boolean },
): DrillForeseen {
    return {
        outlook: loss.outlook,
        remaining: loss.functions.find(({ name }) => name === "CALLS")?.proven ?? [],
        failedCalls: kind === "OBSERVE" ? callsOfLoss(loss) : callsOfStop(look, target, isDrained),
        cacheKey: keyOf(look, target),
        logout: logoutOf(look, target),
        // A stop that is proven removes its registrations; a lost system leaves them.
        consequences: kind === "OBSERVE" ? loss.consequences : [],
    };
}

function callsOfStop({ snapshot }: Look, { instance }: DecidedInstance, isDrained: boolean): Foresight<number> {
    if (isDrained) {
        return { value: 0, because: "it gets no work when it stops" };
    }
    const because =
        runsAs(snapshot, instance) === "single-service"
            ? "it is not drained: calls can fail until connections to it are refused"
            : "it is not drained: calls can fail until every gateway has read the registry again";
    return { value: null, because };
}

function callsOfLoss({ consequences }: LossOutlook): Foresight<number> {
    return { value: null, because: consequences[0] ?? "it depends on how the system goes down" };
}

function keyOf(look: Look, target: DecidedInstance): Foresight<ProofAnswer> {
    const mode = target.instance.cachingService === null ? "" : (storageModeOf(look, target.instance.id) ?? "");
    const byMode: Readonly<Record<string, Foresight<ProofAnswer>>> = {
        redis: { value: "HOLDS", because: "the entries are in Redis" },
        vsam: { value: "HOLDS", because: "the entries are in a VSAM data set" },
        inmemory: { value: "LOST", because: "each Caching Service has its own memory" },
        infinispan: isInCluster(target)
            ? { value: "HOLDS", because: "another member of the cluster has a copy" }
            : { value: null, because: "whether another cache has a copy is not known" },
    };
    return byMode[mode] ?? { value: null, because: "where the entries are kept is not known" };
}

function logoutOf(look: Look, target: DecidedInstance): Foresight<ProofAnswer> {
    const layout = runsAs(look.snapshot, target.instance);
    if (layout === "services") {
        // E-SEP-41
        return { value: "LOST", because: "a ZAAS that does not run is not told of a logout later (api-layer#4193)" };
    }
    const isShared = layout === "single-service" && storageModeOf(look, target.instance.id) === "infinispan";
    return isShared && isInCluster(target)
        ? { value: "HOLDS", because: "the list of logouts is in the cluster of the caches" }
        : { value: null, because: "where the list of logouts is kept is not known" };
}

function isInCluster({ sighting }: DecidedInstance): boolean {
    return (cacheMembersSeenBy(sighting) ?? []).length > 1;
}
