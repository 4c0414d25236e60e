// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { removableAt } from "../../../../../src/api/plan/guards/removableAt";
import type { EurekaInstance } from "../../../../../src/api/model/seen/registryEntry";
import { seen } from "../../../../support/worlds/buildSnapshot";
import { entryOf, singleInstance } from "../../../../support/worlds/singleWorld";

const instances = [1, 2, 3].map((number) => singleInstance(number));
const [, lost = singleInstance(2)] = instances;

const at = (instanceId: string, entries: readonly EurekaInstance[]) =>
    ({ instanceId, kind: "discovery", entries: seen(entries) }) as const;
const ids = (entries: readonly EurekaInstance[]): readonly string[] => entries.map(({ instanceId }) => instanceId);

describe("removableAt", () => {
    const zss = entryOf("ZSS", 2, 7557);
    const gateway = entryOf("GATEWAY", 2);

    it("removes what is called at random, and on request the GATEWAY entry as well", () => {
        const view = at("lpar1", [zss, gateway, entryOf("ZSS", 1, 7557), entryOf("GATEWAY", 3)]);
        expect(ids(removableAt(view, lost, instances, "onboarded"))).toEqual([zss.instanceId]);
        expect(ids(removableAt(view, lost, instances, "all"))).toEqual([zss.instanceId, gateway.instanceId]);
    });

    it("never removes an entry of the registry's own process, whatever is requested", () => {
        const own = ["GATEWAY", "DISCOVERY", "CACHINGSERVICE", "APICATALOG"].map((app) =>
            entryOf(app, 2, 7554, { isOwn: true }),
        );
        expect(removableAt(at("lpar1", own), lost, instances, "all")).toEqual([]);
        const marked = entryOf("GATEWAY", 2, 7554, { isCoordinator: true });
        expect(removableAt(at("lpar1", [marked]), lost, instances, "all")).toEqual([]);
    });

    it("never removes anything at the registry of the instance itself: if it answers, the instance is alive", () => {
        expect(removableAt(at("lpar2", [zss, gateway]), lost, instances, "all")).toEqual([]);
    });

    it("never removes parts of the API ML at the registry of another instance on the same host", () => {
        const neighbor = singleInstance(3, { hostname: lost.hostname });
        const view = at("lpar3", [gateway, entryOf("APICATALOG", 2)]);
        expect(removableAt(view, lost, [lost, neighbor], "all")).toEqual([]);
    });

    it("leaves a static definition to its author", () => {
        const fixed = entryOf("ZOSMF", 2, 443, { isStatic: true, instanceId: "STATIC-lpar2.example.com:zosmf:443" });
        expect(removableAt(at("lpar1", [fixed]), lost, instances, "all")).toEqual([]);
    });
});
