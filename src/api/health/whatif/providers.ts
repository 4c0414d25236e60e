// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfSighting } from "../../model/seen/snapshot";
import type { FunctionName, Loss } from "../../model/whatIf";
import type { DecidedInstance } from "../state/decideInstances";
import { isProvenDead } from "../state/decideInstances";
import type { Look } from "../state/look";
import { servesIn, servingOf } from "../state/serving";

/** Somebody who provides a function, or may. */
interface Provider {
    readonly name: string;
    /** Null: what was seen leaves it open. */
    readonly works: boolean | null;
    /** Whether these losses take it away; null: it is not known where it runs. */
    readonly isLostBy: (losses: readonly Loss[]) => boolean | null;
}

/** Who provides each function now. */
export function providersOf(look: Look): Readonly<Record<FunctionName, readonly Provider[]>> {
    const { sysplex, decided, snapshot } = look;
    const serving = servingOf(sysplex, decided);
    const caches = decided.filter(({ instance }) => instance.cachingService !== null);
    return {
        CALLS: decided.map((one) => ({
            name: one.instance.id,
            works: servesIn(serving, one),
            isLostBy: (losses) => losses.some((loss) => takesInstance(loss, one)),
        })),
        CACHE: caches.map((one) => ({
            name: one.instance.id,
            works: cacheWorks(one),
            isLostBy: (losses) => losses.some((loss) => takesInstance(loss, one) || takesCache(loss, one)),
        })),
        ZOSMF: snapshot.zosmf.map((sighting) => ({
            name: sighting.server.profileName,
            works: answers(sighting),
            isLostBy: (losses) => isZosmfLost(look, sighting, losses),
        })),
    };
}

export function takesInstance({ kind, name }: Loss, { instance }: DecidedInstance): boolean {
    return (kind === "INSTANCE" && name === instance.id) || (kind === "SYSTEM" && name === instance.systemName);
}

function takesCache({ kind, name }: Loss, { instance }: DecidedInstance): boolean {
    return kind === "CACHE" && name === instance.id;
}

function cacheWorks(one: DecidedInstance): boolean | null {
    const state = one.signs.components.find(({ id }) => id === "caching-service")?.state;
    return isProvenDead(one) || state === "DOWN" ? false : state === "UP" ? true : null;
}

function answers({ answer }: ZosmfSighting): boolean | null {
    return answer.seen ? true : answer.reason === "not-asked" ? null : false;
}

/** A z/OSMF that no system is named for may run on any of them. */
function isZosmfLost({ sysplex }: Look, { server }: ZosmfSighting, losses: readonly Loss[]): boolean | null {
    if (losses.some(({ kind, name }) => kind === "ZOSMF" && name === server.profileName)) {
        return true;
    }
    const systems = losses.filter(({ kind }) => kind === "SYSTEM").map(({ name }) => name.toLowerCase());
    const declared = server.declaredFor?.toLowerCase() ?? null;
    if (systems.length === 0) {
        return false;
    }
    const home =
        sysplex.instances.find(({ id }) => id.toLowerCase() === declared)?.systemName.toLowerCase() ?? declared;
    return home === null ? null : systems.includes(home);
}
