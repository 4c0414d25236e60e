// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint } from "../../model/sysplex";
import { isStranger } from "../../plan/outcome/describeStranger";
import { strangersSignsOfLife } from "../../plan/guards/signsOfLife";
import { entrySignsOfLife, instanceSignsOfLife, sharesPrefix } from "../../plan/guards/provenDead";
import { handshakePatienceMs } from "../../probe/observePorts";
import { observeLease } from "../../probe/observeRegistries";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { LeaseSighting } from "../../model/seen/snapshot";
import type { StepContext } from "../operationContext";

/** One entry at one registry. */
export interface ListedAt {
    readonly entry: EurekaInstance;
    readonly view: RegistrySighting;
    readonly endpoint: Endpoint;
}

interface Life {
    /** Of the instance: nothing of it is touched. */
    readonly ofInstance: readonly string[];
    /** Of this entry alone. */
    readonly ofEntry: readonly string[];
    readonly lease: LeaseSighting["lease"];
}

/** All signs of life, checked directly before the removal: the facts may have changed since the plan was made. */
export async function lookForLife(context: StepContext, listed: ListedAt): Promise<Life> {
    const { sysplex, instance, ports, plan } = context;
    const { entry, view, endpoint } = listed;
    const [look, sighting, port] = await Promise.all([
        context.look(),
        observeLease(entry, view, endpoint, ports.apiMediation),
        entry.port === null
            ? null
            : ports.tlsPeer.handshake({ host: instance.address, port: entry.port }, handshakePatienceMs),
    ]);
    const { lease } = sighting;
    const decided = look.decided.find((one) => one.instance.id === instance.id);
    if (decided === undefined) {
        return { ofInstance: [`${instance.id} was not checked`], ofEntry: [], lease };
    }
    const proof = {
        isJustStopped: plan.kind !== "EVICT",
        sharesPrefix: sharesPrefix(instance, sysplex.instances),
    };
    return {
        ofInstance: isStranger(instance) ? strangersSignsOfLife(look.snapshot, decided) : instanceSignsOfLife(decided),
        ofEntry: entrySignsOfLife(decided, { entry, port, lease }, proof),
        lease,
    };
}
