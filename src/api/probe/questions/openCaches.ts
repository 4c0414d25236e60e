// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { namespaceHeaders, ownNamespace } from "../../model/namespace";
import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Endpoint } from "../../model/sysplex";
import type { OpenCacheSighting } from "../../model/seen/answers";
import { httpWords, parseApimlMessages } from "../parse/apimlMessages";
import type { Asking } from "./asking";
import { cachesToAsk } from "./cachesToAsk";

/** No entry has this key, so that even a service that is open to anyone shows no value. */
const path = "/cachingservice/api/v1/cache/zowe-ha-no-such-key";
/** The service itself looked for the key (E-CCH-01). */
const keyNotInCache = "ZWECS131E";

/** Does each Caching Service refuse a read without a certificate? */
export function askOpenCaches(asking: Asking): Promise<readonly OpenCacheSighting[]> {
    return Promise.all(
        cachesToAsk(asking.snapshot).map(async ({ instanceId, endpoint }) => ({
            instanceId,
            isOpen: await askOne(asking, endpoint),
        })),
    );
}

async function askOne({ ports }: Asking, endpoint: Endpoint): Promise<Observation<boolean>> {
    const answer = await ports.apiMediation.ask(endpoint, {
        method: "GET",
        path,
        headers: namespaceHeaders(ownNamespace, true, null),
        credential: "none",
        source: "a read of the cache without a certificate",
    });
    if (!answer.seen) {
        return answer;
    }
    const { status, body } = answer.value;
    const isCarriedOut = status === 404 && parseApimlMessages(body).some(({ number }) => number === keyNotInCache);
    return isCarriedOut || status === 401 || status === 403
        ? withValue(answer, isCarriedOut)
        : unseen(answer, "answered-error", `it answered ${httpWords(status, body)} to a read without a certificate`);
}
