// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { httpWords } from "../parse/apimlMessages";
import type { Seen } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import { namespaceHeaders, ownNamespace } from "../../model/namespace";
import type { Endpoint } from "../../model/sysplex";
import type { ApiMediation } from "../../ports/apiMediation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { Supplement } from "../../model/seen/supplement";
import { observeCacheHealth } from "../observeCacheHealth";
import type { InstanceSighting } from "../../model/seen/snapshot";
import type { Asking } from "./asking";
import { cachesToAsk } from "./cachesToAsk";

type Storage = NonNullable<InstanceSighting["cacheStorage"]>;

/** How does each Caching Service feel, and what is behind it? The latter takes a client certificate. */
export function askCaches(asking: Asking): Promise<Supplement["caches"]> {
    return Promise.all(
        cachesToAsk(asking.snapshot).map(({ sighting, endpoint }) => askOne(asking, sighting, endpoint)),
    );
}

/** Facts from the first look are not queried again. */
async function askOne(
    asking: Asking,
    { instance, cacheHealth: before }: InstanceSighting,
    endpoint: Endpoint,
): Promise<Supplement["caches"][number]> {
    const [cacheHealth, cacheStorage] = await Promise.all([
        before.seen ? before : observeCacheHealth(instance, asking.ports.apiMediation),
        askStorage(asking, endpoint),
    ]);
    return { instanceId: instance.id, seen: { cacheHealth, cacheStorage } };
}

/** Any error looks like another store, so this query is repeated (api-layer#4408). */
async function askStorage(asking: Asking, endpoint: Endpoint): Promise<Storage> {
    const path = "/cachingservice/api/v1/cache-list";
    const first = await get(asking, endpoint, path, "cache lists");
    const answer = first.seen && first.value.status === 400 ? await get(asking, endpoint, path, "cache lists") : first;
    return answer.seen ? storageIn(answer) : answer;
}

function storageIn(answer: Seen<HttpAnswer>): Storage {
    const { status, body } = answer.value;
    if (status === 200 || status === 400) {
        return withValue(answer, status === 200 ? ("infinispan" as const) : ("other" as const));
    }
    return status === 401 || status === 403
        ? unseen(answer, "denied", `it does not permit access to its cache (${httpWords(status, body)})`)
        : unseen(answer, "answered-error", `it answered ${httpWords(status, body)} to the request for its lists`);
}

function get(
    { ports }: Asking,
    endpoint: Endpoint,
    path: string,
    source: string,
): ReturnType<Asking["ports"]["apiMediation"]["ask"]> {
    return ports.apiMediation.ask(endpoint, {
        method: "GET",
        path,
        headers: ownHeaders(ports.apiMediation),
        credential: "certificate",
        source,
    });
}

/** The namespace of zowe ha, as `cache set` writes it: the query shows no data of others. */
export function ownHeaders({ clientCertificateName }: ApiMediation): Readonly<Record<string, string>> {
    return namespaceHeaders(ownNamespace, true, clientCertificateName ?? null);
}
