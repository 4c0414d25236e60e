// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { betweenCacheSamplesMs } from "../../model/cache";
import { httpWords } from "../parse/apimlMessages";
import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Endpoint } from "../../model/sysplex";
import type { CacheKeysSighting } from "../../model/seen/answers";
import { parseCacheKeys } from "../parse/cacheKeys";
import type { Asking } from "./asking";
import { ownHeaders } from "./caches";
import { cachesToAsk } from "./cachesToAsk";

/** Which keys does each Caching Service hold in our namespace, now and a little later? Values are not kept. */
export async function askCacheKeys(asking: Asking): Promise<readonly CacheKeysSighting[]> {
    const nodes = cachesToAsk(asking.snapshot);
    const sample = (): Promise<Observation<readonly string[]>[]> =>
        Promise.all(nodes.map(({ endpoint }) => askOne(asking, endpoint)));
    const first = await sample();
    const isWorthWhile = new Set(first.map((one) => (one.seen ? [...one.value].sort().join("\n") : ""))).size > 1;
    if (isWorthWhile) {
        await asking.ports.clock.sleep(betweenCacheSamplesMs, asking.ports.signal);
    }
    const second = isWorthWhile ? await sample() : [];
    return nodes.map(({ instanceId }, index) => ({
        instanceId,
        samples: [first[index], second[index]].filter((one) => one !== undefined),
    }));
}

async function askOne({ ports }: Asking, endpoint: Endpoint): Promise<Observation<readonly string[]>> {
    const answer = await ports.apiMediation.ask(endpoint, {
        method: "GET",
        path: "/cachingservice/api/v1/cache",
        headers: ownHeaders(ports.apiMediation),
        credential: "certificate",
        source: "keys of the cache",
    });
    if (!answer.seen) {
        return answer;
    }
    const { status, body } = answer.value;
    const keys = parseCacheKeys(body);
    return status === 200 && keys.ok
        ? withValue(answer, keys.value)
        : unseen(
              answer,
              status === 401 || status === 403 ? "denied" : "answered-error",
              `it answered ${httpWords(status, body)} to the request for its keys`,
          );
}
