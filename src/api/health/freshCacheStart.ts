// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentAdvice, processOf } from "../model/componentAdvice";
import type { Instance } from "../model/sysplex";

const namedAtMost = 4;
const cache = "caching-service";

/**
 * What mends a cluster of Caching Services that fell apart or locked one out: all down, then one after another (evidence: apiml/29).
 * @param instances all there are
 * @param ids those to start again
 */
export function freshCacheStart(
    instances: readonly Instance[],
    ids: readonly string[] = instances.map(({ id }) => id),
): string {
    const caching = instances.filter(hasCache);
    const starts = caching.filter(({ id }) => ids.includes(id)).map((one) => componentAdvice("start", one, [cache]));
    const named =
        starts.length <= namedAtMost ? starts.join("; ") : `${starts[0] ?? ""}; and so for each of the others`;
    return `${stopsOf(instances, caching).join("; ")}; then one after another: ${named}`;
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
