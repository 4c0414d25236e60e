// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { gateProblems } from "../../../../../src/api/plan/guards/gateProblems";
import type { PlanView } from "../../../../../src/api/plan/view";
import type { RegistrySighting } from "../../../../../src/api/model/seen/sightings";
import type { Standing } from "../../../../support/worlds/planWorld";
import { unseen } from "../../../../support/worlds/buildSnapshot";
import { registryOf, view } from "../../../../support/worlds/planWorld";

function standing(
    states: readonly (Standing["state"] | Standing)[],
    registries: readonly RegistrySighting[] = [],
): PlanView {
    const looked = view(states);
    return { ...looked, snapshot: { ...looked.snapshot, registries } };
}

describe("gateProblems", () => {
    it("finds nothing if all others are READY and the registries agree", () => {
        const views = [registryOf("lpar2", [1, 2, 3]), registryOf("lpar3", [1, 2, 3])];
        expect(gateProblems(standing(["READY", "READY", "READY"], views), ["lpar1"], 1)).toEqual([]);
    });

    it("names each one that is missing", () => {
        expect(gateProblems(standing(["READY", "READY", "UNREACHABLE"]), ["lpar1"], 1)).toEqual([
            "lpar3 is UNREACHABLE: unreachable",
        ]);
        expect(gateProblems(standing(["READY", "READY", "UNREACHABLE"]), ["lpar1"], 2)).toEqual([]);
    });

    it("never opens if no other instance would serve, however many may be missing", () => {
        expect(gateProblems(standing(["READY", "DRAINED"]), ["lpar1"], 8)).toEqual([
            "no other instance is proven to serve",
        ]);
        const zssAlone: Standing = { state: "READY", instance: { gateway: null } };
        expect(gateProblems(standing(["READY", zssAlone]), ["lpar1"], 8)).toEqual([
            "no other instance is proven to serve",
        ]);
    });

    it("stays closed while one registry lacks what another lists", () => {
        const views = [registryOf("lpar2", [2, 3]), registryOf("lpar3", [3])];
        expect(gateProblems(standing(["READY", "READY", "READY"], views), ["lpar1"], 1)).toEqual([
            "the registries disagree: that of lpar3 does not list lpar2",
        ]);
    });

    it("considers neither the registry of the instance that is taken nor one that does not answer", () => {
        const silent: RegistrySighting = { instanceId: "lpar3", kind: "discovery", entries: unseen() };
        const views = [registryOf("lpar1", [1]), registryOf("lpar2", [2, 3]), silent];
        expect(gateProblems(standing(["READY", "READY", "READY"], views), ["lpar1"], 1)).toEqual([]);
    });
});
