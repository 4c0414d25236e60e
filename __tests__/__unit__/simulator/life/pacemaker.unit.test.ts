// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { defaultPace } from "../../../../simulator/world/options";
import { Pacemaker } from "../../../../simulator/life/pacemaker";
import { instanceState, pass, pretendWorld, typed } from "../pretendWorld";

describe("the default pace", () => {
    it("lets an instance start in about five seconds", () => {
        const world = pretendWorld({ running: ["lpar1"] });
        typed(world, "LPAR2", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV");
        let seconds = 0;
        while (
            !Object.values(instanceState(world, "lpar2").components).every((state) => state === "up") ||
            seconds === 0
        ) {
            pass(world, 1);
            seconds += 1;
        }
        expect(seconds / defaultPace).toBeGreaterThan(3);
        expect(seconds / defaultPace).toBeLessThan(6);
    });
});

describe("Pacemaker", () => {
    it("stands still at pace 0 except for what is skipped", () => {
        const pacemaker = new Pacemaker(1000, 0);
        pacemaker.skip(500);
        expect([pacemaker.isManual, pacemaker.simulatedNow(), pacemaker.realMs(3000)]).toEqual([true, 1500, 0]);
    });

    it("returns how long a simulated time takes", () => {
        expect(new Pacemaker(0, 20).realMs(3000)).toBe(150);
    });
});
