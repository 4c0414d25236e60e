// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfSighting } from "../../model/seen/snapshot";
import type { Loss } from "../../model/whatIf";
import type { DecidedInstance } from "../state/decideInstances";
import { isProvenDead } from "../state/decideInstances";
import type { Look } from "../state/look";
import { servesIn, servingOf } from "../state/serving";
import { entryProvided } from "./entryProvided";
import { filesProvided } from "./filesProvided";
import type { Provided, Provider } from "./provider";
import { isRedisLost } from "./redisLoss";
import { servicesProvided } from "./servicesProvided";
import { storageModeOf } from "../rules/caching/storage";
import { takesInstance } from "./takesInstance";

/** Who provides each function now. A function that nobody provides, or that was not asked about, is left out. */
export function providedNow(look: Look): readonly Provided[] {
    const calls = callsBy(look);
    return [
        { name: "CALLS" as const, of: null, providers: calls },
        { name: "CACHE" as const, of: null, providers: cachesBy(look) },
        { name: "ZOSMF" as const, of: null, providers: zosmfBy(look) },
        ...entryProvided(look, calls),
        ...servicesProvided(look),
        ...filesProvided(look),
    ].filter(({ name, providers }) => providers.length > 0 && (name !== "SERVICE" || mayWork(providers)));
}

/** Registrations that a dead instance has left are no service. */
function mayWork(providers: readonly Provider[]): boolean {
    return providers.some(({ works }) => works !== false);
}

function callsBy({ sysplex, decided }: Look): readonly Provider[] {
    const serving = servingOf(sysplex, decided);
    return decided.map((one) => ({
        name: one.instance.id,
        works: servesIn(serving, one),
        isLostBy: (losses) => losses.some((loss) => takesInstance(loss, one)),
    }));
}

function cachesBy(look: Look): readonly Provider[] {
    return look.decided
        .filter(({ instance }) => instance.cachingService !== null)
        .map((one) => ({
            name: one.instance.id,
            works: cacheWorks(one),
            isLostBy: (losses) =>
                losses.some((loss) => takesInstance(loss, one) || takesCache(loss, one)) ||
                storeLost(look, one, losses),
        }));
}

function storeLost(look: Look, one: DecidedInstance, losses: readonly Loss[]): boolean | null {
    return storageModeOf(look, one.instance.id) === "redis" ? isRedisLost(look, losses) : false;
}

function zosmfBy(look: Look): readonly Provider[] {
    return look.snapshot.zosmf.map((sighting) => ({
        name: sighting.server.profileName,
        works: answers(sighting),
        isLostBy: (losses) => isZosmfLost(look, sighting, losses),
    }));
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
