// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../../../src/api/health/state/decideInstances";
import { servingOf } from "../../../../../src/api/health/state/serving";
import type { InstanceState } from "../../../../../src/api/model/status";
import type { Instance } from "../../../../../src/api/model/sysplex";
import { buildDecided } from "../../../../support/worlds/buildDecided";
import type { SignChanges } from "../../../../support/worlds/buildDecided";

const zssAlone: Partial<Instance> = { gateway: null, discovery: null, cachingService: null };

function asked(topology: "zowe.yaml" | "profile", ...decided: readonly DecidedInstance[]) {
    const serving = servingOf({ topology }, decided);
    const names = (some: readonly DecidedInstance[]): readonly string[] => some.map(({ instance }) => instance.id);
    return { proven: names(serving.proven), possible: names(serving.possible) };
}

const noZaas: SignChanges = { gateway: "ready", components: [{ id: "zaas", state: "DOWN" }] };
const noGateway: SignChanges = { gateway: "refused", components: [{ id: "gateway", state: "DOWN" }] };

describe("servingOf", () => {
    it.each<[string, InstanceState, SignChanges, "proven" | "possible" | "neither"]>([
        ["ready", "READY", {}, "proven"],
        ["whose registration was not seen, while its gateway is well", "UNKNOWN", { gateway: "ready" }, "proven"],
        ["that tells nothing of itself", "UNKNOWN", { gateway: "protected" }, "possible"],
        ["that does not answer from here", "UNREACHABLE", { gateway: "no-answer" }, "possible"],
        ["without a ZAAS", "DEGRADED", noZaas, "neither"],
        ["whose gateway is proven down", "DEGRADED", noGateway, "neither"],
        ["whose gateway refuses, perhaps by a firewall", "DEGRADED", { gateway: "refused" }, "possible"],
        ["whose launcher is gone while its gateway answers", "ORPHANED", { gateway: "ready" }, "proven"],
        ["whose gateway is gone with its launcher", "ORPHANED", noGateway, "neither"],
        ["that is out of service by hand", "DRAINED", { gateway: "ready" }, "possible"],
        ["that does not listen yet", "STARTING", { gateway: "refused" }, "neither"],
        ["that starts and answers 503", "STARTING", { gateway: "bad" }, "possible"],
        ["that says it is not well", "DEGRADED", { gateway: "bad" }, "neither"],
        ["that the registry alone calls DOWN", "DEGRADED", { gateway: "bad", isBadByRegistryAlone: true }, "possible"],
        ["whose system is gone", "SYSTEM-DOWN", { gateway: "no-answer" }, "neither"],
    ])("counts one %s (%s) by what is known of it", (_, state, signs, answer) => {
        const { proven, possible } = asked("zowe.yaml", buildDecided(1, state, signs));
        expect({ proven: proven.length, possible: possible.length }).toEqual({
            proven: answer === "proven" ? 1 : 0,
            possible: answer === "neither" ? 0 : 1,
        });
    });

    it("does not count an instance with zss alone, unless no instance here has a gateway", () => {
        const zss = (number: number): DecidedInstance => buildDecided(number, "READY", {}, zssAlone);
        expect(asked("zowe.yaml", buildDecided(1, "READY"), zss(2)).proven).toEqual(["lpar1"]);
        expect(asked("zowe.yaml", buildDecided(1, "STOPPED"), zss(2)).possible).toEqual([]);
        expect(asked("zowe.yaml", zss(1), zss(2)).proven).toEqual(["lpar1", "lpar2"]);
    });

    it("excludes no instance if systems and ports were guessed", () => {
        expect(asked("profile", buildDecided(1, "STOPPED"), buildDecided(2, "STOPPED")).possible).toEqual([
            "lpar1",
            "lpar2",
        ]);
    });
});
