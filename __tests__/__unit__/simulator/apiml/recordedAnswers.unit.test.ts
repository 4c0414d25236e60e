// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeEvidence } from "../../../support/wire/evidence";
import type { PretendPlex } from "./apimlPair";
import { nodeNamed, PretendPlex as Plex, settingsWith, settledPair, allComponents } from "./apimlPair";
import type { Script } from "./replay";
import { differences } from "./replay";

const users = ["user", "expire"].map((user) => ({ user, password: user, mayListServices: false }));
const settings = settingsWith({ users, certificatePem: "-----BEGIN CERTIFICATE-----\n" });

/** Both caching services start when everything else has long been there: the gateways do not know them yet (R1-18). */
function withFreshCaches(): PretendPlex {
    const nodes = ["lpar1", "lpar2"].map((id) => nodeNamed(id, { storage: "redis" }));
    const plex = new Plex(nodes, settings);
    const [last, ...others] = [...allComponents].reverse();
    nodes.forEach(({ id }) => plex.up(id, ...others.reverse()).after(3));
    plex.after(186);
    nodes.forEach(({ id }) => plex.up(id, last ?? "caching-service"));
    return plex.after(1);
}

/** The gateway's round robin stood so that the first call went to LPAR2. */
function withTheOtherFirst(plex: PretendPlex): PretendPlex {
    plex.ask("lpar1", "gateway", { url: "/cachingservice/api/v1/cache" });
    return plex;
}

const situations: readonly (Omit<Script, "evidence"> & { readonly arrange: () => PretendPlex })[] = [
    { file: "01-gateway-health-info-version.json", arrange: () => settledPair(settings) },
    {
        file: "02-other-components-health-info.json",
        // Marked there as an artefact of how it was built.
        notModelled: /v3-api-docs/,
        arrange: () => settledPair(settings),
    },
    { file: "03-discovery-registry.json", arrange: () => settledPair(settings) },
    {
        file: "04-gateway-services-routing-auth.json",
        notModelled: /^conf$/,
        arrange: () => settledPair(settings),
    },
    { file: "05-caching-verbs-infinispan.json", arrange: () => settledPair(settings) },
    // Plain HTTP and addresses in place of names are the server's business.
    { file: "06-tls-from-node20.json", ids: /^TLSv1|^no-ca-reject/, arrange: () => settledPair(settings) },
    {
        file: "16-caching-verbs-inmemory.json",
        arrange: () => withTheOtherFirst(settledPair(settings, { storage: "inMemory" })),
    },
    { file: "18-caching-verbs-redis.json", arrange: withFreshCaches, secondsBetween: 0.02 },
    { file: "22-misc.json", arrange: () => settledPair(settings) },
    {
        file: "17-caching-inmemory-limits-and-disabled.json",
        ids: /^reject|^list-get/,
        arrange: () => settledPair(settings, { storage: "inMemory", cacheSize: 3 }),
    },
    {
        file: "17-caching-inmemory-limits-and-disabled.json",
        ids: /^ro-|^dis-/,
        arrange: () =>
            settledPair(settingsWith({ verifyCertificates: "DISABLED", isHealthProtected: false }), {
                storage: "inMemory",
                cacheSize: 3,
                evictionStrategy: "removeOldest",
            }),
    },
    {
        file: "19-caching-redis-server-gone.json",
        arrange: () => {
            const plex = settledPair(settings, { storage: "redis" });
            plex.apiml.apply({ kind: "redis-gone", isGone: true }, plex.now);
            return plex;
        },
    },
];

describeEvidence("createApiml, all being well", (evidence) => {
    const named = situations.map(
        (situation) => [`${situation.file} ${situation.ids?.source ?? ""}`, situation] as const,
    );

    it.each(named)("answers %s as the real one did", (_, { arrange, ...script }) => {
        expect(differences(arrange(), { ...script, evidence })).toEqual([]);
    });
});
