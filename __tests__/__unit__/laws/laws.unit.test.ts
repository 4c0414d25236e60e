// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../simulator/life/simulatorState";
import type { OperationEvent } from "../../../src/index";
import { FloorLaw } from "../../support/laws/floorLaw";
import type { Moment } from "../../support/laws/moment";
import { complaintsAbout } from "../../support/laws/moment";
import { RemovalLaw } from "../../support/laws/removalLaw";
import { ServingLaw } from "../../support/laws/servingLaw";
import { actTogether } from "../../support/schedules/actTogether";
import type { Deed } from "../../support/schedules/schedule";

const up = { gateway: "up", zaas: "up", discovery: "up", "app-server": "up" };

function instance(id: string, changes: Partial<InstanceState> = {}): InstanceState {
    const own = { launcher: "running", jobId: "STC00001", components: up, orphans: [] };
    return { id, system: id.toUpperCase(), ...own, ...changes };
}

const down = { launcher: null, jobId: null, components: {} };
const stopping = { launcher: "stopping" };

type Told = Readonly<Record<string, Partial<InstanceState>>>;

/** What is not told of an instance is as it is when it serves. */
function moment(atMs: number, told: Told, more: Partial<Moment> = {}): Moment {
    const names = ["lpar1", "lpar2", "lpar3"];
    const instances = names.map((id) => instance(id, told[id]));
    return { atMs, instances, systems: ["LPAR1", "LPAR2", "LPAR3"], drained: [], removals: [], ...more };
}

describe("too few serving", () => {
    const both = { lpar2: down, lpar3: down };
    const seen = (maxUnavailable: number, ...history: Moment[]) =>
        complaintsAbout(history, new ServingLaw(maxUnavailable));

    it("is the stop of the last instance that serves", () => {
        const history = [moment(0, both), moment(7_000, { ...both, lpar1: stopping })];
        expect(seen(3, ...history)).toEqual(["P of lpar1 while lpar2,lpar3 did not serve"]);
    });

    it("is the drain of the last instance that serves, at once where the others were missing at the first moment", () => {
        const history = [moment(0, both), moment(20, both, { drained: ["lpar1"] })];
        expect(seen(3, ...history)).toEqual(["drain of lpar1 while lpar2,lpar3 did not serve"]);
    });

    it("is the stop after a crash that a look at that time must have seen", () => {
        const history = [moment(0, {}), moment(100, both), moment(2_000, { ...both, lpar1: stopping })];
        expect(complaintsAbout(history, new ServingLaw(3, 1_500))).toHaveLength(1);
        expect(complaintsAbout(history, new ServingLaw(3))).toEqual([]);
    });

    it("is the stop of one more than a restart may take", () => {
        const history = [moment(0, { lpar2: down }), moment(7_000, { lpar2: down, lpar1: stopping })];
        expect(seen(1, ...history)).toEqual(["P of lpar1 while lpar2 did not serve"]);
        expect(seen(3, ...history)).toEqual([]);
    });

    it.each([
        ["an essential component that is down", { gateway: "down" }],
        ["a single service that is down", { apiml: "down", gateway: "down" }],
    ])("counts %s", (_, components) => {
        const lpar2 = { components: { ...up, ...components } };
        const history = [moment(0, { lpar2 }), moment(7_000, { lpar2, lpar1: stopping })];
        expect(seen(1, ...history)).toHaveLength(1);
    });

    it("is not the stop of an instance that did not serve, one at the moment of a crash, or an earlier drain", () => {
        const all = { ...both, lpar1: down };
        expect(seen(3, moment(0, all), moment(7_000, { ...both, lpar1: { ...down, ...stopping } }))).toEqual([]);
        expect(seen(3, moment(0, {}), moment(100, both), moment(5_000, { ...both, lpar1: stopping }))).toEqual([]);
        const drained = { drained: ["lpar1"] };
        expect(seen(3, moment(0, both, drained), moment(7_000, both, drained))).toEqual([]);
    });
});

describe("two operators at once", () => {
    const seen = (isAnnounced: boolean, ...history: Moment[]) => complaintsAbout(history, new FloorLaw(isAnnounced));
    const nobody = { lpar1: stopping, lpar2: down, lpar3: down };

    it("is a moment in which no instance serves", () => {
        expect(seen(true, moment(0, {}), moment(1_000, { lpar2: down, lpar3: down }), moment(9_000, nobody))).toEqual([
            "nobody serves: lpar2 for 8000 ms, lpar3 for 8000 ms, lpar1 for 0 ms",
        ]);
        expect(seen(true, moment(0, { lpar2: down, lpar3: down }))).toEqual([]);
    });

    it("is tolerated within the moment in which operations without a board cannot see each other", () => {
        const law = new FloorLaw(false);
        const pair = { lpar2: down, lpar3: stopping };
        expect(complaintsAbout([moment(0, {}), moment(1_000, pair), moment(2_000, nobody)], law)).toEqual([]);
        expect(law.met).toBe(1);
        expect(seen(false, moment(0, {}), moment(1_000, pair), moment(9_000, nobody))).toHaveLength(1);
    });

    it("is the preparation of the workspace by two instances", () => {
        const preparing = { launcher: "preparing", components: {} };
        expect(seen(true, moment(0, { lpar2: preparing, lpar3: preparing }))).toEqual([
            "lpar2 and lpar3 prepare the workspace at once",
        ]);
        expect(seen(false, moment(0, { lpar2: preparing, lpar3: preparing }))).toEqual([]);
    });

    const step = (kind: "step-began" | "step-ended", second: number) =>
        ({ kind, at: `2026-11-22T02:00:0${second}.000Z` }) as OperationEvent;
    const operator = (
        verb: Deed["verb"],
        seconds: readonly [number, number],
        notes = ["it is announced in the Caching Service"],
    ) => ({
        deed: { verb, target: "lpar1", component: "", afterMs: 0 },
        events: [step("step-began", seconds[0]), step("step-ended", seconds[1])],
        report: { notes },
    });

    it("is a step of one operation between the steps of another, if both are announced", () => {
        expect(actTogether([operator("stop", [1, 5]), operator("drain", [4, 6])])).toEqual([
            "stop lpar1 and drain lpar1 act at the same time",
        ]);
        expect(actTogether([operator("stop", [1, 4]), operator("drain", [5, 6])])).toEqual([]);
        expect(actTogether([operator("stop", [1, 5]), operator("drain", [4, 6], ["--local-lock"])])).toEqual([]);
        expect(actTogether([operator("stop", [1, 5]), { ...operator("drain", [4, 6]), events: [] }])).toEqual([]);
    });
});

describe("eviction of a living instance", () => {
    const entry = (service: string) => `/eureka/apps/X/127.0.0.12:${service}:20001`;
    const removed = (service: string, told: Told, more: Partial<Moment> = {}) =>
        complaintsAbout(
            [moment(0, told, more), moment(20, told, { ...more, removals: [entry(service)] })],
            new RemovalLaw("lpar2", "127.0.0.12"),
        );

    it.each([
        ["gateway", {}],
        ["zlux", {}],
        ["apicatalog", { components: { "api-catalog": "up" } }],
        ["cachingservice", { components: { "caching-service": "up" } }],
        ["discovery", { components: { apiml: "up" } }],
        ["gateway", { ...down, orphans: ["gateway"] }],
        ["gateway", { ...down, orphans: ["apiml"] }],
    ])("is the removal of %s while its process runs", (service, lpar2) => {
        expect(removed(service, { lpar2 })).toEqual([`removed alive: ${entry(service)}`]);
    });

    it.each([
        ["a component that is down", { components: { ...up, gateway: "down" } }, {}],
        ["an instance that is down", down, {}],
        ["an instance whose system left the sysplex", {}, { systems: ["LPAR1", "LPAR3"] }],
    ])("is not the removal of %s", (_, lpar2, more) => {
        expect(removed("gateway", { lpar2 }, more)).toEqual([]);
    });

    it("is not the removal of a process that ended meanwhile, nor of another host", () => {
        const law = () => new RemovalLaw("lpar2", "127.0.0.12");
        const gone = moment(20, { lpar2: down }, { removals: [entry("gateway")] });
        expect(complaintsAbout([moment(0, {}), gone], law())).toEqual([]);
        const other = moment(20, {}, { removals: ["/eureka/apps/X/127.0.0.13:gateway:20001"] });
        expect(complaintsAbout([moment(0, {}), other], law())).toEqual([]);
    });
});
