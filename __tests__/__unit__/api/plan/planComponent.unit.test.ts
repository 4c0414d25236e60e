// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { planComponent } from "../../../../src/api/plan/planComponent";
import type { ComponentIntent } from "../../../../src/api/plan/intent";
import { printPlan } from "../../../../src/api/plan/outcome/printPlan";
import type { PlanView } from "../../../../src/api/plan/view";
import { seen, unseen } from "../../../support/worlds/buildSnapshot";
import { view } from "../../../support/worlds/planWorld";
import { singleInstance } from "../../../support/worlds/singleWorld";

const modulith = {
    layout: "single-service" as const,
    components: [
        { name: "apiml", isEnabled: true, port: null },
        { name: "gateway", isEnabled: true, port: 7554, partOf: "apiml" },
        { name: "zss", isEnabled: false, port: 7557 },
    ],
};

const printed = (changes: Partial<ComponentIntent>, looked = view(["READY"])): string =>
    printPlan(
        planComponent(
            { kind: "COMPONENT", verb: "restart", targets: ["lpar1"], components: [], allowsOutage: false, ...changes },
            looked,
        ),
    );

const reread = "*  A component does not read zowe.yaml again: to apply a changed configuration, use zowe ha restart.";

describe("planComponent", () => {
    it("asks the launcher for its components", () => {
        expect(printed({ verb: "list" })).toBe(
            "1  lpar1  LPAR1  LIST-COMPONENTS  F ZWE1SV1,APPL=DISP  the launcher writes its answer to SYSPRINT only",
        );
    });

    it("stops in the reverse of the start order, and notes that zowe.yaml is not read again", () => {
        expect(printed({ components: ["app-server", "zss"] })).toBe(
            [
                "1  lpar1  LPAR1  STOP-COMPONENT  F ZWE1SV1,APPL=STOP(app-server)  done when it has ended (ZWEL0002I) and no registry lists it",
                "2 after 1  lpar1  LPAR1  STOP-COMPONENT  F ZWE1SV1,APPL=STOP(zss)  done when it has ended (ZWEL0002I) and no registry lists it",
                "3 after 2  lpar1  LPAR1  START-COMPONENT  F ZWE1SV1,APPL=START(zss)  done when it serves: ZWEL0001I alone is not proof",
                "4 after 3  lpar1  LPAR1  START-COMPONENT  F ZWE1SV1,APPL=START(app-server)  done when it serves: ZWEL0001I alone is not proof",
                reread,
            ].join("\n"),
        );
    });

    it("refuses to stop what others depend on, unless an option allows it", () => {
        expect(printed({ verb: "stop", components: ["zaas"] })).toBe(
            [
                "REFUSED Other components of the same instance depend on it.",
                "  gateway, api-catalog, app-server of lpar1 need zaas",
                "override: --allow-outage",
            ].join("\n"),
        );
        expect(printed({ verb: "stop", components: ["zaas"], allowsOutage: true })).toContain("APPL=STOP(zaas)");
        expect(printed({ verb: "start", components: ["zaas"] })).toContain("APPL=START(zaas)");
    });

    describe("of what an instance serves with", () => {
        const all = { targets: ["lpar1", "lpar2"], components: ["gateway", "api-catalog", "app-server", "zss"] };
        const both = view(["READY", "READY"]);
        const modulithOf = (number: number) => ({
            state: "READY" as const,
            instance: { ...modulith, id: `lpar${number}` },
        });

        it("refuses to stop it in the last instances that serve, as stop does", () => {
            expect(printed({ ...all, verb: "stop" }, both)).toBe(
                [
                    "REFUSED No instance would serve after lpar1, lpar2 stop.",
                    "  lpar1 is READY: ready",
                    "  lpar2 is READY: ready",
                    "override: --allow-outage",
                ].join("\n"),
            );
            expect(printed({ ...all, verb: "stop", targets: ["lpar2"] }, both)).toContain("STOP-COMPONENT");
            expect(printed({ ...all, verb: "start" }, both)).toContain("START-COMPONENT");
        });

        it.each(["STOPPED", "DEGRADED", "UNKNOWN"] as const)(
            "refuses to restart it while the only other one is %s",
            (state) => {
                expect(printed({ ...all, targets: ["lpar1"] }, view(["READY", state]))).toContain("REFUSED");
                expect(printed(all, view(["READY", state]))).toContain("REFUSED");
                const forced = printed({ ...all, allowsOutage: true, targets: ["lpar1"] }, view(["READY", state]));
                expect(forced).toContain("APPL=STOP(gateway)");
            },
        );

        it.each(["restart", "stop"] as const)("takes one instance after another: %s", (verb) => {
            const plan = printed(
                { verb, targets: ["lpar1", "lpar2"], components: ["apiml"], allowsOutage: true },
                view([modulithOf(1), modulithOf(2)]),
            );
            const last = verb === "restart" ? 2 : 1;
            expect(plan).toContain(`\n${last + 1} after ${last}  lpar2  LPAR2  STOP-COMPONENT`);
        });

        it("takes anything else in parallel, and looks at no other instance", () => {
            const plan = printed({ targets: ["lpar1", "lpar2"], components: ["app-server"], verb: "stop" }, both);
            expect(plan).toContain("\n2  lpar2  LPAR2  STOP-COMPONENT");
        });
    });

    it.each([
        [
            "gateway",
            "gateway of lpar1 runs inside apiml and cannot be stopped or started alone: specify apiml. That includes the whole API ML of lpar1 (gateway).",
        ],
        ["zss", 'lpar1 has no enabled component "zss". Its components: apiml.'],
        ["zss),APPL=STOP(apiml", "has no enabled component"],
    ])("handles the single-service layout and enabled components: %s", (component, reason) => {
        expect(printed({ components: [component] }, view([{ state: "READY", instance: modulith }]))).toContain(reason);
    });

    describe("of the one process of the single-service layout", () => {
        const single = (state: "READY" | "STOPPED", number: number) => ({ state, instance: singleInstance(number) });
        const both = view([single("READY", 1), single("READY", 2)]);
        const restart = (looked: PlanView): string => printed({ components: ["apiml"], targets: ["lpar1"] }, looked);

        it("takes the whole instance, and notes that", () => {
            const plan = restart(both);
            expect(plan).toContain(
                "STOP-COMPONENT  F ZWE1SV1,APPL=STOP(apiml)  done when it has ended (ZWEL0002I) and it no longer answers",
            );
            expect(plan).toContain(
                "*  lpar1: apiml is the whole API ML of lpar1 (gateway, discovery, zaas, api-catalog, caching-service), and zss needs it. The instance is not drained first; zowe ha restart --lpars lpar1 does that.",
            );
        });

        it("is guarded like the stop of the instance", () => {
            expect(restart(view([single("READY", 1), single("STOPPED", 2)]))).toContain(
                "REFUSED No instance would serve",
            );
        });
    });

    describe("of a start", () => {
        const handshake = { chain: [], protocol: "TLSv1.3", distrust: null, latencyMs: 1 };
        /** One that is READY, with components that are UP in the registry; some of them answer on their ports. */
        const standing = (up: readonly string[], answering: readonly string[]): PlanView => {
            const looked = view(["READY"]);
            const decided = looked.decided.map((one) => ({
                ...one,
                signs: { ...one.signs, components: up.map((id) => ({ id, state: "UP" as const })) },
                sighting: {
                    ...one.sighting,
                    ports: ["gateway", "zaas"].map((component) => ({
                        instanceId: "lpar1",
                        component,
                        port: 1,
                        handshake: answering.includes(component) ? seen(handshake) : unseen("not-asked", "silent"),
                    })),
                },
            }));
            return { ...looked, decided };
        };
        const both = ["gateway", "zaas"];

        it("leaves alone what is proven to serve, and sends nothing", () => {
            expect(printed({ verb: "start", components: both }, standing(both, both))).toBe(
                ["-  lpar1  NOTHING-TO-DO  gateway, zaas serve already", reread].join("\n"),
            );
        });

        it("starts only the others", () => {
            expect(printed({ verb: "start", components: both }, standing(["gateway"], both))).toBe(
                [
                    "1  lpar1  LPAR1  START-COMPONENT  F ZWE1SV1,APPL=START(zaas)  done when it serves: ZWEL0001I alone is not proof",
                    "*  lpar1: gateway serves already",
                    reread,
                ].join("\n"),
            );
        });

        it.each([
            ["is registered, and does not answer", standing(both, [])],
            ["answers, and is not UP", standing([], both)],
        ])("starts what %s", (_, looked) => {
            expect(printed({ verb: "start", components: ["zaas"] }, looked)).toContain("APPL=START(zaas)");
        });

        it("recognizes a process by any component that runs inside it", () => {
            const looked = standing(["apiml"], ["gateway"]);
            const decided = looked.decided.map((one) => {
                const instance = { ...one.instance, ...modulith };
                return { ...one, instance, sighting: { ...one.sighting, instance } };
            });
            expect(printed({ verb: "start", components: ["apiml"] }, { ...looked, decided })).toContain(
                "NOTHING-TO-DO",
            );
        });

        it("does not make a restart unnecessary", () => {
            const restarted = printed({ components: both, allowsOutage: true }, standing(both, both));
            expect(restarted).toContain("APPL=STOP(zaas)");
            expect(restarted).toContain("APPL=START(gateway)");
        });
    });

    it("asks no launcher that does not run", () => {
        expect(printed({ verb: "list" }, view(["STOPPED"]))).toBe(
            "-  lpar1  INCOMPLETE  it is STOPPED: no launcher accepts commands",
        );
    });
});
