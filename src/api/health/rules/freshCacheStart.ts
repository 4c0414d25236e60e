// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice, processOf } from "../../model/operation/componentAdvice";
import type { Instance } from "../../model/sysplex";
import type { LauncherLog } from "../../model/seen/launcherLog";

const namedAtMost = 4;
const cache = "caching-service";

/**
 * The cure for a split cluster of Caching Services: stop all, then start one after another (E-CCH-13).
 * @param instances all instances
 * @param ids those to start again
 */
export function freshCacheStart(
    instances: readonly Instance[],
    ids: readonly string[] = instances.map(({ id }) => id),
): string {
    const caching = instances.filter(hasCache);
    const starts = startsOf(caching.filter(({ id }) => ids.includes(id)));
    return `${stopsOf(instances, caching).join("; ")}; then one after another: ${starts}`;
}

/**
 * The cure for a Caching Service that is locked out since it crashed. Its launcher retries by itself, and each retry stops
 * and starts what runs by then (zowe/launcher `src/main.c`): so it is not stopped, and only the others are.
 * @param isGivenUp the launcher will not try again
 */
export function lockedOutAdvice(instances: readonly Instance[], lockedOut: Instance, isGivenUp: boolean): string {
    const others = instances.filter((one) => one.id !== lockedOut.id && hasCache(one));
    const comesUp = isGivenUp
        ? componentAdvice("start", lockedOut, [cache])
        : `its launcher starts it again within 4 minutes: zowe ha wait --for ready --lpars ${lockedOut.id}`;
    return `${stopsOf(instances, others).join("; ")}; ${comesUp}; then one after another: ${startsOf(others)}`;
}

/** The launcher has given up the process that holds the cache (ZWEL0038E). */
export function isCacheGivenUp({ components }: LauncherLog, instance: Instance): boolean {
    const process = processOf(instance, cache);
    return components.some(({ name, isGivenUp }) => name === process && isGivenUp);
}

function startsOf(caching: readonly Instance[]): string {
    const starts = caching.map((one) => componentAdvice("start", one, [cache]));
    return starts.length <= namedAtMost
        ? starts.join("; ")
        : `${starts[0] ?? ""}; then the same for each of the others`;
}

/** Caching Services exchange their key by TLS, and trust what their keystore holds: a CA in the truststore alone does not count there. */
export function keyExchangeCure(freshStart: string): string {
    return `add the CA to the keystore itself (zowe.certificate.keystore) as a trusted certificate, because the key exchange does not read the truststore; then ${freshStart}; zowe ha cache verify proves it`;
}

function hasCache({ components }: Instance): boolean {
    return components.some(({ name, isEnabled }) => name === cache && isEnabled);
}

/** One command for each process that holds a cache: where the API ML is one service, that is the whole of it. */
function stopsOf(instances: readonly Instance[], caching: readonly Instance[]): readonly string[] {
    const processes = new Set(caching.map((one) => processOf(one, cache)));
    return [...processes].map((process) => {
        const holders = caching.filter((one) => processOf(one, cache) === process).map(({ id }) => id);
        const where = holders.length === instances.length ? "--all-lpars" : `--lpars ${holders.join(",")}`;
        return `zowe ha component stop ${process} ${where} --allow-outage`;
    });
}
